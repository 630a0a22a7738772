using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class DetectStackSetDriftRequest : AmazonCloudFormationRequest, IOperationInput
{
    public CallAs? CallAs { get; set; }

    public string? OperationId { get; set; }

    public StackSetOperationPreferences? OperationPreferences { get; set; }

    public string? StackSetName { get; set; }

    Operation IOperationInput.Operation => new("DetectStackSetDrift");

    void IShape.Members(IMembers m)
    {
        CallAs = m.Text("CallAs", CallAs);
        m.IdempotencyToken("OperationId", OperationId);
        OperationPreferences = m.Structure("OperationPreferences", OperationPreferences);
        StackSetName = m.Text("StackSetName", StackSetName);
    }
}
