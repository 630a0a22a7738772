using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.Organizations.Model;

public class DescribeOrganizationalUnitResponse : AmazonWebServiceResponse, IShape
{
    public OrganizationalUnit? OrganizationalUnit { get; set; }

    void IShape.Members(IMembers m)
    {
        OrganizationalUnit = m.Structure("OrganizationalUnit", OrganizationalUnit);
    }
}
