using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;

namespace CequenceApigw.Engine.Members;

/// <summary>How many requests API Gateway counted, from CloudWatch's metric <c>AWS/ApiGateway Count</c>.</summary>
/// <param name="Requests">Of all stages asked for.</param>
internal sealed record RequestCounts(long Requests)
{
    private const int QueriesARequest = 500;

    /// <param name="cloudWatch">CloudWatch of the account and Region.</param>
    /// <param name="stages">What to count.</param>
    /// <param name="from">Inclusive, a whole period.</param>
    /// <param name="to">Exclusive, likewise.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<RequestCounts> ReadAsync(
        IAmazonCloudWatch cloudWatch, IReadOnlyList<CountedStage> stages, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        var requests = 0.0;
        foreach (var some in stages.Chunk(QueriesARequest))
        {
            var request = new GetMetricDataRequest
            {
                StartTime = from.UtcDateTime,
                EndTime = to.UtcDateTime,
                MetricDataQueries = [.. some.Select((stage, place) => Query(stage, place, from))],
            };
            do
            {
                var page = await cloudWatch.GetMetricDataAsync(request, ct);
                requests += (page.MetricDataResults ?? []).Sum(result => Sum(result, some[int.Parse(result.Id![1..])]));
                request.NextToken = page.NextToken;
            }
            while (!string.IsNullOrEmpty(request.NextToken));
        }
        return new RequestCounts((long)requests);
    }

    /// <summary>CloudWatch keeps minutes for 15 days, then five of them together, after 63 days hours.</summary>
    public static TimeSpan PeriodFor(DateTimeOffset from, DateTimeOffset now) => (now - from).TotalDays switch
    {
        < 15 => TimeSpan.FromMinutes(1),
        < 63 => TimeSpan.FromMinutes(5),
        _ => TimeSpan.FromHours(1),
    };

    private static MetricDataQuery Query(CountedStage stage, int place, DateTimeOffset from) => new()
    {
        Id = $"m{place}",
        MetricStat = new MetricStat
        {
            Metric = new Metric
            {
                Namespace = "AWS/ApiGateway",
                MetricName = "Count",
                Dimensions = [new() { Name = stage.ApiDimension, Value = stage.Api }, new() { Name = "Stage", Value = stage.Stage }],
            },
            // What stands for this metric, says API Gateway's documentation.
            Stat = "SampleCount",
            Period = (int)PeriodFor(from, DateTimeOffset.UtcNow).TotalSeconds,
        },
    };

    private static double Sum(MetricDataResult result, CountedStage stage) => (result.Timestamps ?? [])
        .Zip(result.Values ?? [])
        .Where(point => new DateTimeOffset(DateTime.SpecifyKind(point.First, DateTimeKind.Utc)) >= stage.Since)
        .Sum(point => point.Second);
}
