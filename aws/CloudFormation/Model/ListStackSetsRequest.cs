using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class ListStackSetsRequest : AmazonCloudFormationRequest, IOperationInput
{
    public CallAs? CallAs { get; set; }

    public int? MaxResults { get; set; }

    public string? NextToken { get; set; }

    public StackSetStatus? Status { get; set; }

    Operation IOperationInput.Operation => new("ListStackSets");

    void IShape.Members(IMembers m)
    {
        CallAs = m.Text("CallAs", CallAs);
        MaxResults = m.Integer("MaxResults", MaxResults);
        NextToken = m.Text("NextToken", NextToken);
        Status = m.Text("Status", Status);
    }
}
