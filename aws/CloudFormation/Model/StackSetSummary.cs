using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class StackSetSummary : IShape
{
    public AutoDeployment? AutoDeployment { get; set; }

    public string? Description { get; set; }

    public StackDriftStatus? DriftStatus { get; set; }

    public DateTime? LastDriftCheckTimestamp { get; set; }

    public ManagedExecution? ManagedExecution { get; set; }

    public PermissionModels? PermissionModel { get; set; }

    public string? StackSetId { get; set; }

    public string? StackSetName { get; set; }

    public StackSetStatus? Status { get; set; }

    void IShape.Members(IMembers m)
    {
        AutoDeployment = m.Structure("AutoDeployment", AutoDeployment);
        Description = m.Text("Description", Description);
        DriftStatus = m.Text("DriftStatus", DriftStatus);
        LastDriftCheckTimestamp = m.Timestamp("LastDriftCheckTimestamp", LastDriftCheckTimestamp);
        ManagedExecution = m.Structure("ManagedExecution", ManagedExecution);
        PermissionModel = m.Text("PermissionModel", PermissionModel);
        StackSetId = m.Text("StackSetId", StackSetId);
        StackSetName = m.Text("StackSetName", StackSetName);
        Status = m.Text("Status", Status);
    }
}
