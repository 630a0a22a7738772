using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class DescribeStackSetRequest : AmazonCloudFormationRequest, IOperationInput
{
    public CallAs? CallAs { get; set; }

    public string? StackSetName { get; set; }

    Operation IOperationInput.Operation => new("DescribeStackSet");

    void IShape.Members(IMembers m)
    {
        CallAs = m.Text("CallAs", CallAs);
        StackSetName = m.Text("StackSetName", StackSetName);
    }
}
