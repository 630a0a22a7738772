using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Metrics;

/// <summary>
/// Metrics whose values are published one by one, summed up by the minute: Lambda's own, and those of log events in the embedded metric
/// format. Another set of dimensions is another metric.
/// </summary>
internal sealed class MetricStore(SandboxClock clock) : IMetric
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Key, SortedDictionary<DateTimeOffset, StatisticSet>> _metrics = [];

    public void Put(string accountId, string region, MetricValue value)
    {
        var key = new Key(accountId, region, value.Namespace, value.Name, DimensionsOf(value.Dimensions), value.Unit);
        var minute = CountedMinutes.Floor(value.Time, CountedMinutes.Minute);
        lock (_lock)
        {
            if (!_metrics.TryGetValue(key, out var minutes)) _metrics[key] = minutes = [];
            minutes[minute] = minutes.TryGetValue(minute, out var before) ? before.With(value.Value) : new StatisticSet(1, value.Value, value.Value);
        }
    }

    public IReadOnlyList<Datapoint> Read(string accountId, string region, MetricQuery query, DateTimeOffset start, DateTimeOffset end)
    {
        var minutes = Find(accountId, region, query);
        if (minutes.Count == 0) return [];
        return query.Statistic switch
        {
            "Maximum" => CountedMinutes.Datapoints(minutes.Select(each => (each.Minute, each.Values.Maximum)), Enumerable.Max, query.Period, start, end, clock),
            "SampleCount" => CountedMinutes.Datapoints(minutes.Select(each => (each.Minute, (double)each.Values.Count)), Enumerable.Sum, query.Period, start, end, clock),
            _ => CountedMinutes.Datapoints(minutes.Select(each => (each.Minute, each.Values.Sum)), Enumerable.Sum, query.Period, start, end, clock),
        };
    }

    private List<(DateTimeOffset Minute, StatisticSet Values)> Find(string accountId, string region, MetricQuery query)
    {
        var dimensions = DimensionsOf(query.Dimensions);
        lock (_lock)
        {
            return
            [
                .. from metric in _metrics
                   where metric.Key with { Unit = "" } == new Key(query.AccountId ?? accountId, region, query.Namespace, query.MetricName, dimensions, "")
                   where query.Unit is null || query.Unit == metric.Key.Unit
                   from minute in metric.Value
                   select (minute.Key, minute.Value),
            ];
        }
    }

    private static string DimensionsOf(IReadOnlyDictionary<string, string> dimensions) =>
        string.Join('\n', dimensions.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => $"{each.Key}\t{each.Value}"));

    private sealed record Key(string AccountId, string Region, string Namespace, string Name, string Dimensions, string Unit);

    private readonly record struct StatisticSet(long Count, double Sum, double Maximum)
    {
        public StatisticSet With(double value) => new(Count + 1, Sum + value, Math.Max(Maximum, value));
    }
}
