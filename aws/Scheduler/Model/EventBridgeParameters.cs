using CequenceApigw.Aws;

namespace Amazon.Scheduler.Model;

public class EventBridgeParameters : IShape
{
    public string? DetailType { get; set; }

    public string? Source { get; set; }

    void IShape.Members(IMembers m)
    {
        DetailType = m.Text("DetailType", DetailType);
        Source = m.Text("Source", Source);
    }
}
