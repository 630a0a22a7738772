using CequenceApigw.Aws;

namespace Amazon.Organizations.Model;

public class ListAccountsForParentRequest : AmazonOrganizationsRequest, IOperationInput
{
    public int? MaxResults { get; set; }

    public string? NextToken { get; set; }

    public string? ParentId { get; set; }

    Operation IOperationInput.Operation => new("ListAccountsForParent");

    void IShape.Members(IMembers m)
    {
        MaxResults = m.Integer("MaxResults", MaxResults);
        NextToken = m.Text("NextToken", NextToken);
        ParentId = m.Text("ParentId", ParentId);
    }
}
