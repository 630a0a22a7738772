using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class CreateStackInstancesRequest : AmazonCloudFormationRequest, IOperationInput
{
    public List<string>? Accounts { get; set; }

    public CallAs? CallAs { get; set; }

    public DeploymentTargets? DeploymentTargets { get; set; }

    public string? OperationId { get; set; }

    public StackSetOperationPreferences? OperationPreferences { get; set; }

    public List<Parameter>? ParameterOverrides { get; set; }

    public List<string>? Regions { get; set; }

    public string? StackSetName { get; set; }

    Operation IOperationInput.Operation => new("CreateStackInstances");

    void IShape.Members(IMembers m)
    {
        Accounts = m.List("Accounts", Accounts);
        CallAs = m.Text("CallAs", CallAs);
        DeploymentTargets = m.Structure("DeploymentTargets", DeploymentTargets);
        m.IdempotencyToken("OperationId", OperationId);
        OperationPreferences = m.Structure("OperationPreferences", OperationPreferences);
        ParameterOverrides = m.List("ParameterOverrides", ParameterOverrides);
        Regions = m.List("Regions", Regions);
        StackSetName = m.Text("StackSetName", StackSetName);
    }
}
