using System.Globalization;
using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using Amazon.Runtime;
using CequenceApigw.Function.Forwarder.Reporting;

namespace CequenceApigw.Function.Forwarder.LateEvents;

/// <summary>CloudWatch's count of the events that came into a log group: metric <c>IncomingLogEvents</c>, by the minute.</summary>
internal sealed class IncomingLogEvents(IAmazonCloudWatch cloudWatch, RunLog log, TimeProvider time)
{
    // GetMetricData's limit.
    private const int MetricsACall = 500;
    private const int Period = 60;

    // Without its answer everything is read twice: that is better than not at all.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The counts of each log group's minutes that had any; a log group whose count is not to be had is missing.</summary>
    /// <param name="logGroupNames">The log groups.</param>
    /// <param name="from">A time in the first minute, in milliseconds since the Unix epoch.</param>
    /// <param name="to">A time in the last one.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<long, long>>> CountAsync(
        IReadOnlyCollection<string> logGroupNames, long from, long to, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, IReadOnlyDictionary<long, long>>(StringComparer.Ordinal);
        using var stop = new StopSource(Patience, time, cancellationToken);
        try
        {
            foreach (var names in logGroupNames.Chunk(MetricsACall))
                await CountAsync(names, from, to, counts, stop.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            var reason = e is AmazonServiceException { ErrorCode: { } code } ? $"{code}: {e.Message}" : e.Message;
            log.Write(
                LogLevel.Info, $"CloudWatch doesn't tell how many events came in: {reason} Everything is read twice instead.",
                ("id", "IncomingLogEventsUnreadable"));
        }
        return counts;
    }

    private async Task CountAsync(
        string[] names, long from, long to, Dictionary<string, IReadOnlyDictionary<long, long>> counts, CancellationToken cancellationToken)
    {
        var request = new GetMetricDataRequest
        {
            StartTime = DateTimeOffset.FromUnixTimeMilliseconds(IngestionCensus.MinuteOf(from)).UtcDateTime,
            EndTime = DateTimeOffset.FromUnixTimeMilliseconds(IngestionCensus.MinuteOf(to)).AddSeconds(Period).UtcDateTime,
            MetricDataQueries = [.. names.Select(Query)],
        };
        var parts = new Dictionary<string, Dictionary<long, long>>(StringComparer.Ordinal);
        do
        {
            var response = await cloudWatch.GetMetricDataAsync(request, cancellationToken).ConfigureAwait(false);
            foreach (var result in response.MetricDataResults ?? [])
            {
                var name = names[int.Parse(result.Id.AsSpan(1), CultureInfo.InvariantCulture)];
                if (!parts.TryGetValue(name, out var part))
                    parts[name] = part = [];
                Add(result, part);
                // Partial data goes on with the next page; what is left incomplete tells nothing.
                if (result.StatusCode == StatusCode.Complete)
                    counts[name] = part;
            }
            request.NextToken = response.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));
    }

    private static MetricDataQuery Query(string logGroupName, int index) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"g{index}"),
        MetricStat = new MetricStat
        {
            Metric = new Amazon.CloudWatch.Model.Metric
            {
                Namespace = "AWS/Logs",
                MetricName = "IncomingLogEvents",
                Dimensions = [new Dimension { Name = "LogGroupName", Value = logGroupName }],
            },
            Period = Period,
            Stat = "Sum",
        },
    };

    private static void Add(MetricDataResult result, Dictionary<long, long> counts)
    {
        var values = result.Values ?? [];
        for (var at = 0; at < values.Count; at++)
            counts[new DateTimeOffset(result.Timestamps![at].ToUniversalTime()).ToUnixTimeMilliseconds()] = (long)values[at];
    }
}
