using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using Amazon.Runtime;

namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>CloudWatch's count of the events that came into the log groups, which is there two minutes after each minute.</summary>
internal sealed class FakeCloudWatch(FakeLogs logs) : IAmazonCloudWatch
{
    private const long Minute = 60_000;

    /// <summary>Fails instead of answering.</summary>
    public bool IsDenied { get; set; }

    /// <summary>Changes an answer, or throws instead of it.</summary>
    public Action<GetMetricDataResponse>? Change { get; set; }

    /// <summary>Runs before each answer.</summary>
    public Func<CancellationToken, Task>? BeforeAnswer { get; set; }

    /// <summary>Log groups asked for.</summary>
    public int Metrics { get; private set; }

    public IClientConfig Config => throw new NotSupportedException();

    public async Task<GetMetricDataResponse> GetMetricDataAsync(GetMetricDataRequest request, CancellationToken cancellationToken = default)
    {
        if (IsDenied)
            throw new AmazonCloudWatchException("not authorized to perform: cloudwatch:GetMetricData") { ErrorCode = "AccessDenied" };
        Metrics += request.MetricDataQueries!.Count;
        if (BeforeAnswer is not null)
            await BeforeAnswer(cancellationToken);
        var response = new GetMetricDataResponse { MetricDataResults = [.. request.MetricDataQueries!.Select(query => Answer(query, request))] };
        Change?.Invoke(response);
        return response;
    }

    public void Dispose()
    {
    }

    private MetricDataResult Answer(MetricDataQuery query, GetMetricDataRequest request)
    {
        var metric = query.MetricStat!.Metric!;
        Assert.Equal(("AWS/Logs", "IncomingLogEvents", "Sum", 60), (metric.Namespace, metric.MetricName, query.MetricStat.Stat, query.MetricStat.Period));
        var name = Assert.Single(metric.Dimensions!).Value!;
        var result = new MetricDataResult { Id = query.Id, StatusCode = StatusCode.Complete, Timestamps = [], Values = [] };
        for (var minute = Milliseconds(request.StartTime); minute < Milliseconds(request.EndTime) && minute + 3 * Minute <= logs.Now; minute += Minute)
        {
            if (logs.CountIngested(name, minute) is > 0 and var count)
            {
                result.Timestamps.Add(DateTimeOffset.FromUnixTimeMilliseconds(minute).UtcDateTime);
                result.Values.Add(count);
            }
        }
        return result;
    }

    private static long Milliseconds(DateTime? time) => new DateTimeOffset(time!.Value).ToUnixTimeMilliseconds();
}
