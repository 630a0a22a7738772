using CequenceApigw.Aws;

namespace Amazon.Organizations.Model;

public class DescribeAccountRequest : AmazonOrganizationsRequest, IOperationInput
{
    public string? AccountId { get; set; }

    Operation IOperationInput.Operation => new("DescribeAccount");

    void IShape.Members(IMembers m)
    {
        AccountId = m.Text("AccountId", AccountId);
    }
}
