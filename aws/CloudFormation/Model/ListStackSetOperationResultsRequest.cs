using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class ListStackSetOperationResultsRequest : AmazonCloudFormationRequest, IOperationInput
{
    public CallAs? CallAs { get; set; }

    public List<OperationResultFilter>? Filters { get; set; }

    public int? MaxResults { get; set; }

    public string? NextToken { get; set; }

    public string? OperationId { get; set; }

    public string? StackSetName { get; set; }

    Operation IOperationInput.Operation => new("ListStackSetOperationResults");

    void IShape.Members(IMembers m)
    {
        CallAs = m.Text("CallAs", CallAs);
        Filters = m.List("Filters", Filters);
        MaxResults = m.Integer("MaxResults", MaxResults);
        NextToken = m.Text("NextToken", NextToken);
        OperationId = m.Text("OperationId", OperationId);
        StackSetName = m.Text("StackSetName", StackSetName);
    }
}
