using CequenceApigw.Aws;

namespace Amazon.Scheduler.Model;

public class FlexibleTimeWindow : IShape
{
    public int? MaximumWindowInMinutes { get; set; }

    public FlexibleTimeWindowMode? Mode { get; set; }

    void IShape.Members(IMembers m)
    {
        MaximumWindowInMinutes = m.Integer("MaximumWindowInMinutes", MaximumWindowInMinutes);
        Mode = m.Text("Mode", Mode);
    }
}
