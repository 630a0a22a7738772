namespace CequenceApigw.Sandbox.Metrics;

/// <summary>Metrics of one origin.</summary>
internal interface IMetric
{
    /// <summary>Oldest first; none for a query that means another metric.</summary>
    /// <param name="accountId">The caller's account.</param>
    /// <param name="region">Its Region.</param>
    /// <param name="query">What is asked for.</param>
    /// <param name="start">Inclusive; a period that has begun before it counts.</param>
    /// <param name="end">Exclusive.</param>
    IReadOnlyList<Datapoint> Read(string accountId, string region, MetricQuery query, DateTimeOffset start, DateTimeOffset end);
}
