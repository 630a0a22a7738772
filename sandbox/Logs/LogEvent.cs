namespace CequenceApigw.Sandbox.Logs;

/// <summary>A stored event. Times are milliseconds since the epoch, the organization's.</summary>
/// <param name="Timestamp">When it happened, as its writer says.</param>
/// <param name="IngestionTime">From when on it can be read.</param>
/// <param name="Sequence">Order of writing inside the group.</param>
/// <param name="Stream">Its log stream.</param>
/// <param name="Message">The text.</param>
internal sealed record LogEvent(long Timestamp, long IngestionTime, long Sequence, string Stream, string Message) : IComparable<LogEvent>
{
    /// <summary>56 digits, growing with time and order.</summary>
    public string Id => $"3{Timestamp:D15}{Sequence:D40}";

    /// <summary>FilterLogEvents' order: timestamp, then ingestion time, then order of writing.</summary>
    public int CompareTo(LogEvent? other) => other is null ? 1 : Key.CompareTo(other.Key);

    public (long Timestamp, long IngestionTime, long Sequence) Key => (Timestamp, IngestionTime, Sequence);
}
