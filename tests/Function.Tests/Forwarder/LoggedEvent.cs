namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>An event of <see cref="FakeLogs"/>; times in milliseconds since the Unix epoch.</summary>
internal sealed record LoggedEvent(long Timestamp, long IngestionTime, long Sequence, string Message) : IComparable<LoggedEvent>
{
    public string Id => $"3{Timestamp:D15}{Sequence:D40}";

    public int CompareTo(LoggedEvent? other) =>
        (Timestamp, IngestionTime, Sequence).CompareTo((other!.Timestamp, other.IngestionTime, other.Sequence));
}
