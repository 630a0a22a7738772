using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class DescribeStackInstanceRequest : AmazonCloudFormationRequest, IOperationInput
{
    public CallAs? CallAs { get; set; }

    public string? StackInstanceAccount { get; set; }

    public string? StackInstanceRegion { get; set; }

    public string? StackSetName { get; set; }

    Operation IOperationInput.Operation => new("DescribeStackInstance");

    void IShape.Members(IMembers m)
    {
        CallAs = m.Text("CallAs", CallAs);
        StackInstanceAccount = m.Text("StackInstanceAccount", StackInstanceAccount);
        StackInstanceRegion = m.Text("StackInstanceRegion", StackInstanceRegion);
        StackSetName = m.Text("StackSetName", StackSetName);
    }
}
