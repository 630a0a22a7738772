using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Logs;

namespace CequenceApigw.Sandbox.Metrics;

/// <summary>
/// CloudWatch Logs' own metric <c>AWS/Logs IncomingLogEvents</c>: how many events a log group took in each minute, by the time of their
/// ingestion, whatever their timestamps say. Minutes without events have no datapoint.
/// </summary>
internal sealed class IncomingLogEvents(LogStore store, SandboxClock clock)
{
    private const string LogGroupName = "LogGroupName";

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>A minute is counted out some time after its end.</summary>
    public static TimeSpan Delay { get; } = TimeSpan.FromMinutes(2);

    /// <summary>Oldest first; none for a metric that isn't this one, as for any that nothing was ever published to.</summary>
    /// <param name="accountId">The caller's account.</param>
    /// <param name="region">Its Region.</param>
    /// <param name="query">What is asked for.</param>
    /// <param name="start">Inclusive; a period that has begun before it counts.</param>
    /// <param name="end">Exclusive.</param>
    public IReadOnlyList<Datapoint> Read(string accountId, string region, MetricQuery query, DateTimeOffset start, DateTimeOffset end)
    {
        if (!IsThis(query, accountId)) return [];
        var (first, counted) = (Floor(start, query.Period), clock.GetUtcNow() - Delay);
        return
        [
            .. from ingested in Groups(accountId, region, query).SelectMany(each => each.IngestedByMinute)
               where ingested.Minute + Minute <= counted
               group ingested.Events by Floor(ingested.Minute, query.Period) into period
               where period.Key >= first && period.Key < end
               orderby period.Key
               select new Datapoint(period.Key, period.Sum()),
        ];
    }

    private static bool IsThis(MetricQuery query, string accountId) =>
        query is { Namespace: "AWS/Logs", MetricName: "IncomingLogEvents", Unit: null or "None" }
        && (query.AccountId is null || query.AccountId == accountId)
        && query.Dimensions.Keys.All(name => name == LogGroupName);

    /// <summary>Without the dimension it is the sum of all groups.</summary>
    private IEnumerable<LogGroup> Groups(string accountId, string region, MetricQuery query)
    {
        if (!query.Dimensions.TryGetValue(LogGroupName, out var name)) return store.In(accountId, region);
        return store.Find(accountId, region, name) is { } group ? [group] : [];
    }

    private static DateTimeOffset Floor(DateTimeOffset time, TimeSpan period) =>
        DateTimeOffset.UnixEpoch + (long)Math.Floor((time - DateTimeOffset.UnixEpoch) / period) * period;
}
