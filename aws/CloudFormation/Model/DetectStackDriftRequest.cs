using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class DetectStackDriftRequest : AmazonCloudFormationRequest, IOperationInput
{
    public List<string>? LogicalResourceIds { get; set; }

    public string? StackName { get; set; }

    Operation IOperationInput.Operation => new("DetectStackDrift");

    void IShape.Members(IMembers m)
    {
        LogicalResourceIds = m.List("LogicalResourceIds", LogicalResourceIds);
        StackName = m.Text("StackName", StackName);
    }
}
