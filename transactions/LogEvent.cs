namespace CequenceApigw.Transactions;

/// <summary>One event of a CloudWatch log group.</summary>
/// <param name="message">The event's text as UTF-8; read only during the call it is passed to.</param>
/// <param name="timestamp">When API Gateway wrote it, in milliseconds since the Unix epoch.</param>
public readonly ref struct LogEvent(ReadOnlySpan<byte> message, long timestamp)
{
    /// <summary>The event's text as UTF-8.</summary>
    public ReadOnlySpan<byte> Message { get; } = message;

    /// <summary>When API Gateway wrote it, in milliseconds since the Unix epoch.</summary>
    public long Timestamp { get; } = timestamp;
}
