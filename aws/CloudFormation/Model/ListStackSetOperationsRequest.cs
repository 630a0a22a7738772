using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class ListStackSetOperationsRequest : AmazonCloudFormationRequest, IOperationInput
{
    public CallAs? CallAs { get; set; }

    public int? MaxResults { get; set; }

    public string? NextToken { get; set; }

    public string? StackSetName { get; set; }

    Operation IOperationInput.Operation => new("ListStackSetOperations");

    void IShape.Members(IMembers m)
    {
        CallAs = m.Text("CallAs", CallAs);
        MaxResults = m.Integer("MaxResults", MaxResults);
        NextToken = m.Text("NextToken", NextToken);
        StackSetName = m.Text("StackSetName", StackSetName);
    }
}
