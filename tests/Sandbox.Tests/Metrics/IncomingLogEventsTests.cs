using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using CequenceApigw.Sandbox.Logs;
using CequenceApigw.Sandbox.Tests.Compute;

namespace CequenceApigw.Sandbox.Tests.Metrics;

/// <summary>What AWS/Logs IncomingLogEvents says of the events that were written.</summary>
public sealed class IncomingLogEventsTests(LocalOrganizationFixture fixture) : IClassFixture<LocalOrganizationFixture>
{
    private const string Account = DeployedFunction.Account;
    private readonly IngestedMinutes _minutes = new(fixture);

    [Fact]
    public async Task Events_count_in_the_minute_of_their_ingestion_whatever_their_timestamp()
    {
        _minutes.Write("/counted", minute: 0, events: 3, age: TimeSpan.FromMinutes(4));
        _minutes.Write("/counted", minute: 0, events: 2);
        _minutes.Write("/counted", minute: 2, events: 7);

        var result = await ReadAsync("/counted");

        Assert.Equal(("m0", "IncomingLogEvents", StatusCode.Complete), (result.Id, result.Label, result.StatusCode));
        Assert.Equal([_minutes[2], _minutes[0]], result.Timestamps!);
        Assert.Equal([7, 5], result.Values!);
    }

    [Fact]
    public async Task A_minute_appears_only_two_minutes_after_its_end()
    {
        var now = fixture.Organization.Clock.GetUtcNow();
        var minute = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
        var group = fixture.Get<LogStore>().Create(Account, LocalOrganizationFixture.Home, "/fresh");
        group.Write("stream", [(now, "event")], now);
        var request = IngestedMinutes.Request(minute.UtcDateTime, minute.AddMinutes(1).UtcDateTime, "/fresh");
        using var client = _minutes.Client();

        fixture.Organization.Clock.Advance(minute.AddMinutes(2.5) - now);
        var early = await client.GetMetricDataAsync(request);
        fixture.Organization.Clock.Advance(TimeSpan.FromMinutes(1));
        var late = await client.GetMetricDataAsync(request);

        Assert.Empty(early.MetricDataResults![0].Values!);
        Assert.Equal([1], late.MetricDataResults![0].Values!);
    }

    [Fact]
    public async Task A_longer_period_sums_its_minutes()
    {
        for (var minute = 0; minute < 10; minute++) _minutes.Write("/summed", minute, events: 1);

        var result = await ReadAsync("/summed", query => query.MetricStat!.Period = 300);

        Assert.Equal(10, result.Values!.Sum());
        Assert.All(result.Timestamps!, time => Assert.Equal(0, time.Minute % 5));
        Assert.InRange(result.Values!.Count, 2, 3);
    }

    [Fact]
    public async Task The_start_is_inclusive_and_the_end_is_not()
    {
        for (var minute = 0; minute < 4; minute++) _minutes.Write("/bounded", minute, events: minute + 1);
        using var client = _minutes.Client();

        var response = await client.GetMetricDataAsync(IngestedMinutes.Request(_minutes[1].AddSeconds(30), _minutes[3], "/bounded"));

        Assert.Equal([3, 2], response.MetricDataResults![0].Values!);
    }

    [Fact]
    public async Task Without_the_dimension_all_groups_of_the_Region_count()
    {
        _minutes.Write("/total/a", minute: 20, events: 2);
        _minutes.Write("/total/b", minute: 20, events: 3);

        var result = await ReadAsync("/total/a", query => query.MetricStat!.Metric!.Dimensions = null);

        Assert.Equal(5, result.Values![result.Timestamps!.IndexOf(_minutes[20])]);
    }

    [Theory]
    [InlineData("AWS/Logs", "IncomingBytes", "LogGroupName", "None")]
    [InlineData("AWS/Lambda", "IncomingLogEvents", "LogGroupName", "None")]
    [InlineData("AWS/Logs", "IncomingLogEvents", "FunctionName", "None")]
    [InlineData("AWS/Logs", "IncomingLogEvents", "LogGroupName", "Bytes")]
    public async Task A_metric_that_is_not_known_has_no_data(string space, string name, string dimension, string unit)
    {
        _minutes.Write("/known", minute: 0, events: 1);

        var result = await ReadAsync("/known", query =>
        {
            query.MetricStat!.Unit = unit;
            (query.MetricStat.Metric!.Namespace, query.MetricStat.Metric.MetricName) = (space, name);
            query.MetricStat.Metric.Dimensions![0].Name = dimension;
        });

        Assert.Equal((name, StatusCode.Complete), (result.Label, result.StatusCode));
        Assert.Empty(result.Timestamps!);
        Assert.Empty(result.Values!);
    }

    [Fact]
    public async Task Another_Region_and_a_group_that_is_not_there_have_no_data()
    {
        _minutes.Write("/here", minute: 0, events: 1);
        using var elsewhere = _minutes.Client(LocalOrganizationFixture.Other);

        Assert.Empty((await elsewhere.GetMetricDataAsync(_minutes.Request("/here"))).MetricDataResults![0].Values!);
        Assert.Empty((await ReadAsync("/nowhere")).Values!);
        Assert.NotEmpty((await ReadAsync("/here")).Values!);
    }

    private async Task<MetricDataResult> ReadAsync(string group, Action<MetricDataQuery>? change = null)
    {
        using var client = _minutes.Client();
        var request = _minutes.Request(group);
        change?.Invoke(request.MetricDataQueries![0]);
        return Assert.Single((await client.GetMetricDataAsync(request)).MetricDataResults!);
    }
}
