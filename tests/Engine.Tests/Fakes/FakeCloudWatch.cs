using Amazon;
using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using Amazon.Runtime;

namespace CequenceApigw.Engine.Tests.Fakes;

/// <summary>API Gateway's metric Count in one account and Region, a datapoint a page.</summary>
internal sealed class FakeCloudWatch(FakeAws aws, string roleArn)
    : AmazonCloudWatchClient(new AnonymousAWSCredentials(), RegionEndpoint.USEast1), IAmazonCloudWatch
{
    Task<GetMetricDataResponse> IAmazonCloudWatch.GetMetricDataAsync(GetMetricDataRequest request, CancellationToken cancellationToken)
    {
        aws.Record(request);
        var points = request.MetricDataQueries!.SelectMany(query => Points(request, query)).ToList();
        var at = int.Parse(request.NextToken ?? "0");
        return Task.FromResult(new GetMetricDataResponse
        {
            MetricDataResults =
            [
                .. points.Skip(at).Take(1).Select(point => new MetricDataResult
                {
                    Id = point.Id,
                    Timestamps = [point.Minute.UtcDateTime],
                    Values = [point.Requests],
                }),
            ],
            NextToken = at + 1 < points.Count ? $"{at + 1}" : null,
        });
    }

    private IEnumerable<(string Id, DateTimeOffset Minute, double Requests)> Points(GetMetricDataRequest request, MetricDataQuery query)
    {
        var metric = query.MetricStat!.Metric!;
        Assert.Equal(("AWS/ApiGateway", "Count", "SampleCount"), (metric.Namespace, metric.MetricName, query.MetricStat.Stat));
        var (api, stage) = (metric.Dimensions![0], metric.Dimensions[1]);
        Assert.Equal("Stage", stage.Name);
        var counts = aws.Members[roleArn].Counts.GetValueOrDefault((api.Name!, api.Value!, stage.Value!)) ?? [];
        return counts
            .Where(count => count.Minute.UtcDateTime >= request.StartTime && count.Minute.UtcDateTime < request.EndTime)
            .Select(count => (query.Id!, count.Minute, count.Requests));
    }
}
