using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.Organizations.Model;

public class ListAccountsForParentResponse : AmazonWebServiceResponse, IShape
{
    public List<Account>? Accounts { get; set; }

    public string? NextToken { get; set; }

    void IShape.Members(IMembers m)
    {
        Accounts = m.List("Accounts", Accounts);
        NextToken = m.Text("NextToken", NextToken);
    }
}
