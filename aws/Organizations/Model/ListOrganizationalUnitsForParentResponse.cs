using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.Organizations.Model;

public class ListOrganizationalUnitsForParentResponse : AmazonWebServiceResponse, IShape
{
    public string? NextToken { get; set; }

    public List<OrganizationalUnit>? OrganizationalUnits { get; set; }

    void IShape.Members(IMembers m)
    {
        NextToken = m.Text("NextToken", NextToken);
        OrganizationalUnits = m.List("OrganizationalUnits", OrganizationalUnits);
    }
}
