using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Metrics;

/// <summary>Makes datapoints of what was counted by the minute.</summary>
internal static class CountedMinutes
{
    public static TimeSpan Minute { get; } = TimeSpan.FromMinutes(1);

    /// <summary>A minute is counted out some time after its end.</summary>
    public static TimeSpan Delay { get; } = TimeSpan.FromMinutes(2);

    /// <summary>Sums, oldest first; periods without anything have no datapoint.</summary>
    public static IReadOnlyList<Datapoint> Datapoints(
        IEnumerable<(DateTimeOffset Minute, long Count)> minutes, TimeSpan period, DateTimeOffset start, DateTimeOffset end, SandboxClock clock) =>
        Datapoints(minutes.Select(each => (each.Minute, (double)each.Count)), Enumerable.Sum, period, start, end, clock);

    /// <summary>Oldest first; periods without anything have no datapoint.</summary>
    public static IReadOnlyList<Datapoint> Datapoints(
        IEnumerable<(DateTimeOffset Minute, double Value)> minutes, Func<IEnumerable<double>, double> statistic,
        TimeSpan period, DateTimeOffset start, DateTimeOffset end, SandboxClock clock)
    {
        var (first, counted) = (Floor(start, period), clock.GetUtcNow() - Delay);
        return
        [
            .. from each in minutes
               where each.Minute + Minute <= counted
               group each.Value by Floor(each.Minute, period) into same
               where same.Key >= first && same.Key < end
               orderby same.Key
               select new Datapoint(same.Key, statistic(same)),
        ];
    }

    /// <summary>The period's beginning.</summary>
    public static DateTimeOffset Floor(DateTimeOffset time, TimeSpan period) =>
        DateTimeOffset.UnixEpoch + (long)Math.Floor((time - DateTimeOffset.UnixEpoch) / period) * period;
}
