using CequenceApigw.Aws;

namespace Amazon.CloudWatchLogs.Model;

public class FilteredLogEvent : IShape
{
    public string? EventId { get; set; }

    public long? IngestionTime { get; set; }

    public string? LogStreamName { get; set; }

    public string? Message { get; set; }

    public long? Timestamp { get; set; }

    void IShape.Members(IMembers m)
    {
        EventId = m.Text("eventId", EventId);
        IngestionTime = m.Long("ingestionTime", IngestionTime);
        LogStreamName = m.Text("logStreamName", LogStreamName);
        Message = m.Text("message", Message);
        Timestamp = m.Long("timestamp", Timestamp);
    }
}
