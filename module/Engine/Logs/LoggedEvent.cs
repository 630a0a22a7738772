namespace CequenceApigw.Engine.Logs;

/// <summary>One event of a CloudWatch log group.</summary>
/// <param name="Message">Its text.</param>
/// <param name="Timestamp">When API Gateway wrote it, in milliseconds since the Unix epoch; 0 where that is unknown.</param>
public sealed record LoggedEvent(string Message, long Timestamp)
{
    /// <summary>The log group's name; empty where it is unknown.</summary>
    public string LogGroupName { get; init; } = "";

    /// <summary>The log stream's name; empty where it is unknown.</summary>
    public string LogStreamName { get; init; } = "";

    /// <summary>What tells it from every other event of its log group; empty where that is unknown.</summary>
    public string EventId { get; init; } = "";

    /// <summary>When CloudWatch Logs got it, in milliseconds since the Unix epoch; 0 where that is unknown.</summary>
    public long IngestionTime { get; init; }
}
