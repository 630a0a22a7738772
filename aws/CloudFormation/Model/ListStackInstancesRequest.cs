using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class ListStackInstancesRequest : AmazonCloudFormationRequest, IOperationInput
{
    public CallAs? CallAs { get; set; }

    public List<StackInstanceFilter>? Filters { get; set; }

    public int? MaxResults { get; set; }

    public string? NextToken { get; set; }

    public string? StackInstanceAccount { get; set; }

    public string? StackInstanceRegion { get; set; }

    public string? StackSetName { get; set; }

    Operation IOperationInput.Operation => new("ListStackInstances");

    void IShape.Members(IMembers m)
    {
        CallAs = m.Text("CallAs", CallAs);
        Filters = m.List("Filters", Filters);
        MaxResults = m.Integer("MaxResults", MaxResults);
        NextToken = m.Text("NextToken", NextToken);
        StackInstanceAccount = m.Text("StackInstanceAccount", StackInstanceAccount);
        StackInstanceRegion = m.Text("StackInstanceRegion", StackInstanceRegion);
        StackSetName = m.Text("StackSetName", StackSetName);
    }
}
