namespace CequenceApigw.Sandbox.Logs;

/// <summary>What FilterLogEvents asks for. Both times are inclusive, milliseconds since the epoch.</summary>
internal sealed record LogQuery(long StartTime, long EndTime, IReadOnlySet<string>? Streams, string? StreamPrefix, FilterPattern Pattern)
{
    public bool Matches(LogEvent each) =>
        (Streams is null || Streams.Contains(each.Stream))
        && (StreamPrefix is null || each.Stream.StartsWith(StreamPrefix, StringComparison.Ordinal))
        && Pattern.Matches(each.Message);
}
