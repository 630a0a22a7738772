using CequenceApigw.Aws;

namespace Amazon.Organizations.Model;

public class ListParentsRequest : AmazonOrganizationsRequest, IOperationInput
{
    public string? ChildId { get; set; }

    public int? MaxResults { get; set; }

    public string? NextToken { get; set; }

    Operation IOperationInput.Operation => new("ListParents");

    void IShape.Members(IMembers m)
    {
        ChildId = m.Text("ChildId", ChildId);
        MaxResults = m.Integer("MaxResults", MaxResults);
        NextToken = m.Text("NextToken", NextToken);
    }
}
