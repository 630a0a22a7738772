using CequenceApigw.Aws;

namespace Amazon.Scheduler.Model;

public class ScheduleSummary : IShape
{
    public string? Arn { get; set; }

    public DateTime? CreationDate { get; set; }

    public string? GroupName { get; set; }

    public DateTime? LastModificationDate { get; set; }

    public string? Name { get; set; }

    public ScheduleState? State { get; set; }

    public TargetSummary? Target { get; set; }

    void IShape.Members(IMembers m)
    {
        Arn = m.Text("Arn", Arn);
        CreationDate = m.Timestamp("CreationDate", CreationDate);
        GroupName = m.Text("GroupName", GroupName);
        LastModificationDate = m.Timestamp("LastModificationDate", LastModificationDate);
        Name = m.Text("Name", Name);
        State = m.Text("State", State);
        Target = m.Structure("Target", Target);
    }
}
