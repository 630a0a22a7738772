namespace CequenceApigw.Transactions;

/// <summary>One event of a CloudWatch log group. Its texts are read only during the call that it is passed to.</summary>
/// <param name="message">The event's text as UTF-8.</param>
/// <param name="timestamp">When API Gateway wrote it, in milliseconds since the Unix epoch.</param>
/// <param name="ingestionTime">When CloudWatch Logs got it, likewise; 0 where that is unknown.</param>
/// <param name="id">What tells it from every other event of its log group; empty where that is unknown.</param>
/// <param name="stream">The name of its log stream; empty where that is unknown.</param>
public readonly ref struct LogEvent(
    ReadOnlySpan<byte> message, long timestamp, long ingestionTime = 0, ReadOnlySpan<byte> id = default, ReadOnlySpan<byte> stream = default)
{
    /// <summary>The event's text as UTF-8.</summary>
    public ReadOnlySpan<byte> Message { get; } = message;

    /// <summary>When API Gateway wrote it, in milliseconds since the Unix epoch.</summary>
    public long Timestamp { get; } = timestamp;

    /// <summary>When CloudWatch Logs got it, in milliseconds since the Unix epoch; 0 where that is unknown.</summary>
    public long IngestionTime { get; } = ingestionTime;

    /// <summary>What tells it from every other event of its log group; empty where that is unknown.</summary>
    public ReadOnlySpan<byte> Id { get; } = id;

    /// <summary>The name of its log stream; empty where that is unknown.</summary>
    public ReadOnlySpan<byte> Stream { get; } = stream;
}
