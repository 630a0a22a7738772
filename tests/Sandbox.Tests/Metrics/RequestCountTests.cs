using Amazon.CloudWatch.Model;
using CequenceApigw.Sandbox.ApiGateway.Execution;
using CequenceApigw.Sandbox.Tests.Compute;

namespace CequenceApigw.Sandbox.Tests.Metrics;

/// <summary>AWS/ApiGateway Count, by the dimensions that API Gateway publishes.</summary>
public sealed class RequestCountTests(LocalOrganizationFixture fixture) : IClassFixture<LocalOrganizationFixture>
{
    private readonly IngestedMinutes _minutes = new(fixture);

    [Theory]
    [InlineData("SampleCount")]
    [InlineData("Sum")]
    public async Task Requests_are_counted_by_the_minute_for_a_stage_and_for_its_API(string statistic)
    {
        var api = $"orders-{statistic}";
        Serve("ApiName", api, "prod", minute: 0, requests: 2);
        Serve("ApiName", api, "prod", minute: 3, requests: 5);
        Serve("ApiName", api, "beta", minute: 3, requests: 1);
        Serve("ApiName", "other", "prod", minute: 3, requests: 9);
        Serve("ApiId", api, "prod", minute: 3, requests: 9);

        Assert.Equal([5, 2], await ReadAsync(statistic, ("ApiName", api), ("Stage", "prod")));
        Assert.Equal([6, 2], await ReadAsync(statistic, ("ApiName", api)));
        Assert.Empty(await ReadAsync(statistic, ("Stage", "prod")));
        Assert.Empty(await ReadAsync(statistic, ("ApiName", api), ("Stage", "prod"), ("Method", "GET")));
    }

    [Fact]
    public async Task Another_Region_counts_its_own()
    {
        Serve("ApiId", "abc123", "prod", minute: 0, requests: 2, LocalOrganizationFixture.Other);

        Assert.Empty(await ReadAsync("Sum", ("ApiId", "abc123"), ("Stage", "prod")));
    }

    [Fact]
    public async Task The_last_minutes_are_not_counted_yet()
    {
        var now = fixture.Organization.Clock.GetUtcNow();
        Count("ApiId", "latest", "prod", now, 1, LocalOrganizationFixture.Home);
        using var client = _minutes.Client();
        var request = Request("Sum", ("ApiId", "latest"));
        (request.StartTime, request.EndTime) = (now.UtcDateTime.AddMinutes(-5), now.UtcDateTime.AddMinutes(5));

        Assert.Empty((await client.GetMetricDataAsync(request)).MetricDataResults![0].Values!);
    }

    private void Serve(string dimension, string api, string stage, int minute, int requests, string region = LocalOrganizationFixture.Home) =>
        Count(dimension, api, stage, new DateTimeOffset(_minutes[minute]), requests, region);

    private void Count(string dimension, string api, string stage, DateTimeOffset time, int requests, string region)
    {
        for (var each = 0; each < requests; each++)
            fixture.Get<RequestCounter>().Count(new StageOfApi(DeployedFunction.Account, region, dimension, api, stage), time);
    }

    private async Task<List<double>> ReadAsync(string statistic, params (string Name, string Value)[] dimensions)
    {
        using var client = _minutes.Client();
        return (await client.GetMetricDataAsync(Request(statistic, dimensions))).MetricDataResults![0].Values!;
    }

    private GetMetricDataRequest Request(string statistic, params (string Name, string Value)[] dimensions)
    {
        var request = _minutes.Request("replaced");
        var query = request.MetricDataQueries![0].MetricStat!;
        query.Stat = statistic;
        query.Metric = new Metric
        {
            Namespace = "AWS/ApiGateway",
            MetricName = "Count",
            Dimensions = [.. dimensions.Select(dimension => new Dimension { Name = dimension.Name, Value = dimension.Value })],
        };
        return request;
    }
}
