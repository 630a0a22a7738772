using CequenceApigw.Aws;

namespace Amazon.Scheduler.Model;

public class PlacementStrategy : IShape
{
    public string? Field { get; set; }

    public PlacementStrategyType? Type { get; set; }

    void IShape.Members(IMembers m)
    {
        Field = m.Text("field", Field);
        Type = m.Text("type", Type);
    }
}
