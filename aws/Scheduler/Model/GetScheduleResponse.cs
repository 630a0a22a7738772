using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.Scheduler.Model;

public class GetScheduleResponse : AmazonWebServiceResponse, IShape
{
    public ActionAfterCompletion? ActionAfterCompletion { get; set; }

    public string? Arn { get; set; }

    public DateTime? CreationDate { get; set; }

    public string? Description { get; set; }

    public DateTime? EndDate { get; set; }

    public FlexibleTimeWindow? FlexibleTimeWindow { get; set; }

    public string? GroupName { get; set; }

    public string? KmsKeyArn { get; set; }

    public DateTime? LastModificationDate { get; set; }

    public string? Name { get; set; }

    public string? ScheduleExpression { get; set; }

    public string? ScheduleExpressionTimezone { get; set; }

    public DateTime? StartDate { get; set; }

    public ScheduleState? State { get; set; }

    public Target? Target { get; set; }

    void IShape.Members(IMembers m)
    {
        ActionAfterCompletion = m.Text("ActionAfterCompletion", ActionAfterCompletion);
        Arn = m.Text("Arn", Arn);
        CreationDate = m.Timestamp("CreationDate", CreationDate);
        Description = m.Text("Description", Description);
        EndDate = m.Timestamp("EndDate", EndDate);
        FlexibleTimeWindow = m.Structure("FlexibleTimeWindow", FlexibleTimeWindow);
        GroupName = m.Text("GroupName", GroupName);
        KmsKeyArn = m.Text("KmsKeyArn", KmsKeyArn);
        LastModificationDate = m.Timestamp("LastModificationDate", LastModificationDate);
        Name = m.Text("Name", Name);
        ScheduleExpression = m.Text("ScheduleExpression", ScheduleExpression);
        ScheduleExpressionTimezone = m.Text("ScheduleExpressionTimezone", ScheduleExpressionTimezone);
        StartDate = m.Timestamp("StartDate", StartDate);
        State = m.Text("State", State);
        Target = m.Structure("Target", Target);
    }
}
