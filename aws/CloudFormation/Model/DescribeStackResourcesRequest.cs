using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class DescribeStackResourcesRequest : AmazonCloudFormationRequest, IOperationInput
{
    public string? LogicalResourceId { get; set; }

    public string? PhysicalResourceId { get; set; }

    public string? StackName { get; set; }

    Operation IOperationInput.Operation => new("DescribeStackResources");

    void IShape.Members(IMembers m)
    {
        LogicalResourceId = m.Text("LogicalResourceId", LogicalResourceId);
        PhysicalResourceId = m.Text("PhysicalResourceId", PhysicalResourceId);
        StackName = m.Text("StackName", StackName);
    }
}
