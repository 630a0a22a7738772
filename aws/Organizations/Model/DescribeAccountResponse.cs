using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.Organizations.Model;

public class DescribeAccountResponse : AmazonWebServiceResponse, IShape
{
    public Account? Account { get; set; }

    void IShape.Members(IMembers m)
    {
        Account = m.Structure("Account", Account);
    }
}
