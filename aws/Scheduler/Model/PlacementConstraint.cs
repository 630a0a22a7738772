using CequenceApigw.Aws;

namespace Amazon.Scheduler.Model;

public class PlacementConstraint : IShape
{
    public string? Expression { get; set; }

    public PlacementConstraintType? Type { get; set; }

    void IShape.Members(IMembers m)
    {
        Expression = m.Text("expression", Expression);
        Type = m.Text("type", Type);
    }
}
