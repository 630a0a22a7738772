using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class StackSetOperation : IShape
{
    public StackSetOperationAction? Action { get; set; }

    public string? AdministrationRoleARN { get; set; }

    public DateTime? CreationTimestamp { get; set; }

    public DeploymentTargets? DeploymentTargets { get; set; }

    public DateTime? EndTimestamp { get; set; }

    public string? ExecutionRoleName { get; set; }

    public string? OperationId { get; set; }

    public StackSetOperationPreferences? OperationPreferences { get; set; }

    public bool? RetainStacks { get; set; }

    public StackSetDriftDetectionDetails? StackSetDriftDetectionDetails { get; set; }

    public string? StackSetId { get; set; }

    public StackSetOperationStatus? Status { get; set; }

    public StackSetOperationStatusDetails? StatusDetails { get; set; }

    public string? StatusReason { get; set; }

    void IShape.Members(IMembers m)
    {
        Action = m.Text("Action", Action);
        AdministrationRoleARN = m.Text("AdministrationRoleARN", AdministrationRoleARN);
        CreationTimestamp = m.Timestamp("CreationTimestamp", CreationTimestamp);
        DeploymentTargets = m.Structure("DeploymentTargets", DeploymentTargets);
        EndTimestamp = m.Timestamp("EndTimestamp", EndTimestamp);
        ExecutionRoleName = m.Text("ExecutionRoleName", ExecutionRoleName);
        OperationId = m.Text("OperationId", OperationId);
        OperationPreferences = m.Structure("OperationPreferences", OperationPreferences);
        RetainStacks = m.Boolean("RetainStacks", RetainStacks);
        StackSetDriftDetectionDetails = m.Structure("StackSetDriftDetectionDetails", StackSetDriftDetectionDetails);
        StackSetId = m.Text("StackSetId", StackSetId);
        Status = m.Text("Status", Status);
        StatusDetails = m.Structure("StatusDetails", StatusDetails);
        StatusReason = m.Text("StatusReason", StatusReason);
    }
}
