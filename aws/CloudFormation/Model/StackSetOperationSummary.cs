using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class StackSetOperationSummary : IShape
{
    public StackSetOperationAction? Action { get; set; }

    public DateTime? CreationTimestamp { get; set; }

    public DateTime? EndTimestamp { get; set; }

    public string? OperationId { get; set; }

    public StackSetOperationPreferences? OperationPreferences { get; set; }

    public StackSetOperationStatus? Status { get; set; }

    public StackSetOperationStatusDetails? StatusDetails { get; set; }

    public string? StatusReason { get; set; }

    void IShape.Members(IMembers m)
    {
        Action = m.Text("Action", Action);
        CreationTimestamp = m.Timestamp("CreationTimestamp", CreationTimestamp);
        EndTimestamp = m.Timestamp("EndTimestamp", EndTimestamp);
        OperationId = m.Text("OperationId", OperationId);
        OperationPreferences = m.Structure("OperationPreferences", OperationPreferences);
        Status = m.Text("Status", Status);
        StatusDetails = m.Structure("StatusDetails", StatusDetails);
        StatusReason = m.Text("StatusReason", StatusReason);
    }
}
