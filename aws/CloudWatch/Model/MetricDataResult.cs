using CequenceApigw.Aws;

namespace Amazon.CloudWatch.Model;

public class MetricDataResult : IShape
{
    public string? Id { get; set; }

    public string? Label { get; set; }

    public List<MessageData>? Messages { get; set; }

    public StatusCode? StatusCode { get; set; }

    public List<DateTime>? Timestamps { get; set; }

    public List<double>? Values { get; set; }

    void IShape.Members(IMembers m)
    {
        Id = m.Text("Id", Id);
        Label = m.Text("Label", Label);
        Messages = m.List("Messages", Messages);
        StatusCode = m.Text("StatusCode", StatusCode);
        Timestamps = m.List("Timestamps", Timestamps);
        Values = m.List("Values", Values);
    }
}
