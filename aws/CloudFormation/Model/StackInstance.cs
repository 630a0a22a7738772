using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class StackInstance : IShape
{
    public string? Account { get; set; }

    public StackDriftStatus? DriftStatus { get; set; }

    public DateTime? LastDriftCheckTimestamp { get; set; }

    public string? LastOperationId { get; set; }

    public string? OrganizationalUnitId { get; set; }

    public List<Parameter>? ParameterOverrides { get; set; }

    public string? Region { get; set; }

    public string? StackId { get; set; }

    public StackInstanceComprehensiveStatus? StackInstanceStatus { get; set; }

    public string? StackSetId { get; set; }

    public StackInstanceStatus? Status { get; set; }

    public string? StatusReason { get; set; }

    void IShape.Members(IMembers m)
    {
        Account = m.Text("Account", Account);
        DriftStatus = m.Text("DriftStatus", DriftStatus);
        LastDriftCheckTimestamp = m.Timestamp("LastDriftCheckTimestamp", LastDriftCheckTimestamp);
        LastOperationId = m.Text("LastOperationId", LastOperationId);
        OrganizationalUnitId = m.Text("OrganizationalUnitId", OrganizationalUnitId);
        ParameterOverrides = m.List("ParameterOverrides", ParameterOverrides);
        Region = m.Text("Region", Region);
        StackId = m.Text("StackId", StackId);
        StackInstanceStatus = m.Structure("StackInstanceStatus", StackInstanceStatus);
        StackSetId = m.Text("StackSetId", StackSetId);
        Status = m.Text("Status", Status);
        StatusReason = m.Text("StatusReason", StatusReason);
    }
}
