using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class DescribeStackSetOperationRequest : AmazonCloudFormationRequest, IOperationInput
{
    public CallAs? CallAs { get; set; }

    public string? OperationId { get; set; }

    public string? StackSetName { get; set; }

    Operation IOperationInput.Operation => new("DescribeStackSetOperation");

    void IShape.Members(IMembers m)
    {
        CallAs = m.Text("CallAs", CallAs);
        OperationId = m.Text("OperationId", OperationId);
        StackSetName = m.Text("StackSetName", StackSetName);
    }
}
