using CequenceApigw.Aws;

namespace Amazon.Organizations.Model;

public class ListAWSServiceAccessForOrganizationRequest : AmazonOrganizationsRequest, IOperationInput
{
    public int? MaxResults { get; set; }

    public string? NextToken { get; set; }

    Operation IOperationInput.Operation => new("ListAWSServiceAccessForOrganization");

    void IShape.Members(IMembers m)
    {
        MaxResults = m.Integer("MaxResults", MaxResults);
        NextToken = m.Text("NextToken", NextToken);
    }
}
