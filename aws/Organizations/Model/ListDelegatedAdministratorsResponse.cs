using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.Organizations.Model;

public class ListDelegatedAdministratorsResponse : AmazonWebServiceResponse, IShape
{
    public List<DelegatedAdministrator>? DelegatedAdministrators { get; set; }

    public string? NextToken { get; set; }

    void IShape.Members(IMembers m)
    {
        DelegatedAdministrators = m.List("DelegatedAdministrators", DelegatedAdministrators);
        NextToken = m.Text("NextToken", NextToken);
    }
}
