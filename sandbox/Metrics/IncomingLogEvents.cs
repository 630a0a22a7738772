using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Logs;

namespace CequenceApigw.Sandbox.Metrics;

/// <summary>
/// CloudWatch Logs' own metric <c>AWS/Logs IncomingLogEvents</c>: how many events a log group took in each minute, by the time of their
/// ingestion, whatever their timestamps say.
/// </summary>
internal sealed class IncomingLogEvents(LogStore store, SandboxClock clock) : IMetric
{
    private const string LogGroupName = "LogGroupName";

    public IReadOnlyList<Datapoint> Read(string accountId, string region, MetricQuery query, DateTimeOffset start, DateTimeOffset end)
    {
        if (!IsThis(query, accountId)) return [];
        query.CheckStatistic("Sum");
        var minutes = Groups(accountId, region, query).SelectMany(group => group.IngestedByMinute).Select(each => (each.Minute, (long)each.Events));
        return CountedMinutes.Datapoints(minutes, query.Period, start, end, clock);
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
}
