using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class DescribeStackDriftDetectionStatusRequest : AmazonCloudFormationRequest, IOperationInput
{
    public string? StackDriftDetectionId { get; set; }

    Operation IOperationInput.Operation => new("DescribeStackDriftDetectionStatus");

    void IShape.Members(IMembers m)
    {
        StackDriftDetectionId = m.Text("StackDriftDetectionId", StackDriftDetectionId);
    }
}
