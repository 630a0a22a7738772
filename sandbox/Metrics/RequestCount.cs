using CequenceApigw.Sandbox.ApiGateway.Execution;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Metrics;

/// <summary>
/// API Gateway's metric <c>AWS/ApiGateway Count</c>: requests in each minute, of REST APIs by <c>ApiName</c>, of HTTP APIs by
/// <c>ApiId</c>, with or without <c>Stage</c>. REST APIs of one name are one metric.
/// </summary>
internal sealed class RequestCount(RequestCounter counter, SandboxClock clock) : IMetric
{
    public IReadOnlyList<Datapoint> Read(string accountId, string region, MetricQuery query, DateTimeOffset start, DateTimeOffset end)
    {
        if (!IsThis(query, accountId)) return [];
        // Each request is one sample of the value 1.
        query.CheckStatistic("Sum", "SampleCount");
        var minutes = counter.Of(stage => stage.AccountId == accountId && stage.Region == region && IsMeant(stage, query));
        return CountedMinutes.Datapoints(minutes, query.Period, start, end, clock);
    }

    private static bool IsThis(MetricQuery query, string accountId) =>
        query is { Namespace: "AWS/ApiGateway", MetricName: "Count", Unit: null or "Count" }
        && (query.AccountId is null || query.AccountId == accountId)
        && query.Dimensions.Count > 0;

    private static bool IsMeant(StageOfApi stage, MetricQuery query) =>
        query.Dimensions.ContainsKey(stage.ApiDimension)
        && query.Dimensions.All(dimension =>
            (dimension.Key == stage.ApiDimension && dimension.Value == stage.Api) || (dimension.Key == "Stage" && dimension.Value == stage.Stage));
}
