using CequenceApigw.Aws;

namespace Amazon.SecretsManager.Model;

public class RotationRulesType : IShape
{
    public long? AutomaticallyAfterDays { get; set; }

    public string? Duration { get; set; }

    public string? ScheduleExpression { get; set; }

    void IShape.Members(IMembers m)
    {
        AutomaticallyAfterDays = m.Long("AutomaticallyAfterDays", AutomaticallyAfterDays);
        Duration = m.Text("Duration", Duration);
        ScheduleExpression = m.Text("ScheduleExpression", ScheduleExpression);
    }
}
