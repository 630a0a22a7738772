using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using CequenceApigw.Sandbox.Tests.Compute;

namespace CequenceApigw.Sandbox.Tests.Metrics;

/// <summary>GetMetricData's order, pages and refusals.</summary>
public sealed class GetMetricDataTests(LocalOrganizationFixture fixture) : IClassFixture<LocalOrganizationFixture>
{
    private readonly IngestedMinutes _minutes = new(fixture);

    [Theory]
    [InlineData("TimestampAscending", new double[] { 1, 2, 3 })]
    [InlineData("TimestampDescending", new double[] { 3, 2, 1 })]
    [InlineData(null, new double[] { 3, 2, 1 })]
    public async Task Datapoints_come_in_the_order_asked_for(string? scanBy, double[] expected)
    {
        var group = $"/ordered/{scanBy}";
        for (var minute = 0; minute < 3; minute++) _minutes.Write(group, minute, events: minute + 1);
        using var client = _minutes.Client();
        var request = _minutes.Request(group);
        request.ScanBy = scanBy;

        var response = await client.GetMetricDataAsync(request);

        Assert.Equal(expected, response.MetricDataResults![0].Values!);
        Assert.Null(response.NextToken);
    }

    [Theory]
    [InlineData("TimestampAscending")]
    [InlineData("TimestampDescending")]
    public async Task Pages_hold_so_many_datapoints_and_together_all_of_them(string scanBy)
    {
        string[] groups = [$"/paged/a/{scanBy}", $"/paged/b/{scanBy}"];
        for (var minute = 0; minute < 5; minute++) _minutes.Write(groups[0], minute, events: minute + 1);
        for (var minute = 3; minute < 6; minute++) _minutes.Write(groups[1], minute, events: 10 * minute);
        using var client = _minutes.Client();
        var request = _minutes.Request(groups);
        (request.MaxDatapoints, request.ScanBy) = (3, scanBy);
        var pages = new List<GetMetricDataResponse>();

        do
        {
            pages.Add(await client.GetMetricDataAsync(request));
            request.NextToken = pages[^1].NextToken;
        }
        while (request.NextToken is not null);

        Assert.Equal([3, 3, 2], pages.Select(page => page.MetricDataResults!.Sum(result => result.Values!.Count)));
        Assert.All(pages, page => Assert.Equal(["m0", "m1"], page.MetricDataResults!.Select(result => result.Id)));
        Assert.Equal([1, 2, 3, 4, 5], Values(pages, 0).Order());
        Assert.Equal([30, 40, 50], Values(pages, 1).Order());
        Assert.Contains(pages[0].MetricDataResults!, result => result.StatusCode == StatusCode.PartialData);
        Assert.All(pages[^1].MetricDataResults!, result => Assert.Equal(StatusCode.Complete, result.StatusCode));
    }

    [Fact]
    public async Task A_query_whose_data_is_not_returned_is_left_out()
    {
        _minutes.Write("/returned", minute: 0, events: 1);
        using var client = _minutes.Client();
        var request = _minutes.Request("/returned", "/returned");
        request.MetricDataQueries![0].ReturnData = false;
        request.MetricDataQueries[1].Label = "mine";

        var result = Assert.Single((await client.GetMetricDataAsync(request)).MetricDataResults!);

        Assert.Equal(("m1", "mine"), (result.Id, result.Label));
        Assert.Equal([1], result.Values!);
    }

    [Fact]
    public async Task Five_hundred_queries_are_answered_and_one_more_is_refused()
    {
        using var client = _minutes.Client();
        var groups = Enumerable.Range(0, 500).Select(index => $"/many/{index}").ToArray();

        var response = await client.GetMetricDataAsync(_minutes.Request(groups));
        var error = await RefusedAsync(client, _minutes.Request([.. groups, "/one-more"]));

        Assert.Equal(500, response.MetricDataResults!.Count);
        Assert.Equal("The collection MetricDataQueries must not have a size greater than 500.", error.Message);
    }

    [Fact]
    public async Task What_the_service_would_refuse_is_refused()
    {
        using var client = _minutes.Client();
        var refusals = new (Action<GetMetricDataRequest> Break, string Message)[]
        {
            (request => request.MetricDataQueries = null, "MetricDataQueries is required"),
            (request => request.StartTime = null, "StartTime is required"),
            (request => request.EndTime = request.StartTime, "StartTime must be less than the parameter EndTime"),
            (request => request.MaxDatapoints = 100_801, "between 1 and 100800"),
            (request => request.ScanBy = "Sideways", "ScanBy"),
            (request => request.MetricDataQueries![1].Id = "m0", "are not unique"),
            (request => request.MetricDataQueries![0].Id = "M0", "MetricDataQueries.member.1.Id is not matching"),
            (request => request.MetricDataQueries![0].MetricStat!.Period = 90, "must be a multiple of 60"),
            (request => request.MetricDataQueries![0].MetricStat!.Stat = "p99", "no statistic 'p99'"),
            (request => request.MetricDataQueries![1].MetricStat!.Metric!.Namespace = null, "member.2.MetricStat.Metric.Namespace is required"),
            (request => request.MetricDataQueries![0] = new() { Id = "e", Expression = "SUM(METRICS())" }, "no expressions"),
        };

        foreach (var (spoil, message) in refusals)
        {
            var request = _minutes.Request("/a", "/b");
            spoil(request);
            Assert.Contains(message, (await RefusedAsync(client, request)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_token_of_ones_own_is_refused()
    {
        using var client = _minutes.Client();
        var request = _minutes.Request("/a");
        request.NextToken = "guessed";

        await Assert.ThrowsAsync<InvalidNextTokenException>(() => client.GetMetricDataAsync(request));
    }

    [Theory]
    [InlineData("cloudwatch:GetMetricData", "*", true)]
    [InlineData("cloudwatch:GetMetricData", "arn:aws:cloudwatch:us-east-1:200000000001:alarm:a", false)]
    [InlineData("cloudwatch:ListMetrics", "*", false)]
    public async Task Only_who_may_read_metrics_reads_them(string action, string resource, bool may)
    {
        var policy = $$"""{ "Statement": [{ "Effect": "Allow", "Action": "{{action}}", "Resource": "{{resource}}" }] }""";
        var role = $"metrics-{Guid.NewGuid():N}";
        using var client = _minutes.Client(credentials: await fixture.SessionOfRoleAsync(DeployedFunction.Account, "/", role, policy));
        var request = _minutes.Request("/a");

        if (may)
        {
            Assert.Single((await client.GetMetricDataAsync(request)).MetricDataResults!);
            return;
        }

        var error = await Assert.ThrowsAsync<AmazonCloudWatchException>(() => client.GetMetricDataAsync(request));
        Assert.Equal(("AccessDenied", System.Net.HttpStatusCode.Forbidden), (error.ErrorCode, error.StatusCode));
        Assert.Contains("cloudwatch:GetMetricData", error.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<double> Values(IEnumerable<GetMetricDataResponse> pages, int query) =>
        pages.SelectMany(page => page.MetricDataResults![query].Values!);

    private static async Task<AmazonCloudWatchException> RefusedAsync(AmazonCloudWatchClient client, GetMetricDataRequest request)
    {
        var error = await Assert.ThrowsAsync<AmazonCloudWatchException>(() => client.GetMetricDataAsync(request));
        Assert.Equal("ValidationError", error.ErrorCode);
        return error;
    }
}
