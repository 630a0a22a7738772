using System.Text.Json;
using System.Text.RegularExpressions;
using CequenceApigw.Function.Forwarder.Reporting;
using static CequenceApigw.Function.Tests.Forwarder.ForwarderRig;

namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>The statistics of a run, and the metrics that CloudWatch makes of them.</summary>
public partial class StatisticsLineTests
{
    private readonly ForwarderRig _rig = new();

    [Fact]
    public async Task Each_metric_is_a_number_at_the_top_of_the_line()
    {
        await _rig.AddSourceAsync();
        _rig.Logs.Write(RestGroup, LoggedRequest.Rest(1, At(10)));
        var statistics = await _rig.RunAsync(60);
        var metadata = statistics.GetProperty("_aws");
        Assert.Equal(At(60), metadata.GetProperty("Timestamp").GetInt64());
        var directive = Assert.Single(metadata.GetProperty("CloudWatchMetrics").EnumerateArray());
        Assert.Equal("CequenceApigw", directive.GetProperty("Namespace").GetString());
        Assert.Equal("""[["integration_name"]]""", directive.GetProperty("Dimensions").GetRawText());
        Assert.Equal("CequenceApigw", statistics.GetProperty("integration_name").GetString());
        var metrics = directive.GetProperty("Metrics").EnumerateArray().ToList();
        Assert.Equal(10, metrics.Count);
        Assert.All(metrics, metric =>
        {
            Assert.Equal(JsonValueKind.Number, statistics.GetProperty(metric.GetProperty("Name").GetString()!).ValueKind);
            Assert.Matches("^(Count|Seconds|Bytes)$", metric.GetProperty("Unit").GetString());
        });
    }

    [Fact]
    public async Task What_the_account_stacks_alarms_watch_is_written()
    {
        await _rig.AddSourceAsync();
        var directive = (await _rig.RunAsync(60)).GetProperty("_aws").GetProperty("CloudWatchMetrics")[0];
        var template = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "templates", "account.yaml"));

        var alarms = WatchedMetric().Matches(template);

        Assert.Equal(["failed_batches", "oldest_unread_seconds"], alarms.Select(alarm => alarm.Groups["metric"].Value));
        Assert.All(alarms, alarm => Assert.Equal(directive.GetProperty("Dimensions")[0][0].GetString(), alarm.Groups["dimension"].Value));
        Assert.Subset(
            directive.GetProperty("Metrics").EnumerateArray().Select(metric => metric.GetProperty("Name").GetString()).ToHashSet(),
            alarms.Select(alarm => (string?)alarm.Groups["metric"].Value).ToHashSet());
    }

    [Fact]
    public async Task Switched_off_there_are_no_metrics()
    {
        await _rig.AddSourceAsync();
        var statistics = await _rig.RunAsync(_rig.CreateHandler(metrics: false), 60);
        Assert.False(statistics.TryGetProperty("_aws", out _));
        Assert.Equal(1, statistics.GetProperty("log_group_count").GetInt32());
    }

    [Fact]
    public async Task Bodies_that_the_log_cuts_are_counted()
    {
        await _rig.AddSourceAsync();
        _rig.Logs.Write(RestGroup, LoggedRequest.Rest(1, At(10), "[Binary Data]"));
        _rig.Logs.Write(RestGroup, LoggedRequest.Rest(2, At(10), "whole"));
        Assert.Equal(1, (await _rig.RunAsync(60)).GetProperty("truncated_bodies").GetInt32());
    }

    [Fact]
    public async Task What_cannot_become_a_transaction_is_summed()
    {
        await _rig.AddSourceAsync();
        _rig.Logs.Write(RestGroup, [("(a) Extended Request Id: x=", At(10)), ("(a) Method completed with status: 429", At(10))]);
        _rig.Logs.Write(RestGroup, [("(b) Extended Request Id: y=", At(10)), ("(b) Method completed with status: 401", At(10))]);
        var statistics = await _rig.RunAsync(60);
        Assert.Equal(2, statistics.GetProperty("untransactable").EnumerateObject().Count());
        Assert.Equal(2, statistics.GetProperty("untransactable_total").GetInt32());
    }

    [Fact]
    public async Task Time_is_told_by_phase_and_summed_over_log_groups()
    {
        for (var group = 0; group < 2; group++)
        {
            await _rig.AddSourceAsync($"{RestGroup}{group}");
            _rig.Logs.Write($"{RestGroup}{group}", LoggedRequest.Rest(group, At(10)));
        }
        var statistics = await _rig.RunAsync(60);
        var phases = statistics.GetProperty("seconds_by_phase");
        Assert.Equal(["read", "rebuild", "deliver", "checkpoint"], phases.EnumerateObject().Select(phase => phase.Name));
        Assert.Equal(_rig.Logs.BytesSent, statistics.GetProperty("bytes_read").GetInt64());
    }

    [Fact]
    public void A_phase_is_measured_by_each_that_works_on_it()
    {
        var time = new InstantTime();
        var statistics = new RunStatistics(time);
        using (statistics.Time(RunPhase.Deliver))
        using (statistics.Time(RunPhase.Deliver))
            time.Advance(TimeSpan.FromSeconds(1.5));
        statistics.AddPhase(RunPhase.Read, TimeSpan.FromMilliseconds(250));
        statistics.SecondLook(events: 10, late: 3);
        var line = JsonDocument.Parse(StatisticsLine.Render(statistics, EnabledAt, "1.0.0", TimeSpan.FromSeconds(2), "CequenceApigw")).RootElement;
        Assert.Equal("""{"read":0.25,"rebuild":0,"deliver":3,"checkpoint":0}""", line.GetProperty("seconds_by_phase").GetRawText());
        Assert.Equal((3, 7, 2), (
            line.GetProperty("late_events").GetInt32(), line.GetProperty("events_read_again").GetInt32(), line.GetProperty("seconds").GetInt32()));
    }

    [GeneratedRegex(@"Namespace: CequenceApigw\n +MetricName: (?<metric>\w+)\n +Dimensions:\n +- \{ Name: (?<dimension>\w+), Value: !Ref IntegrationName \}")]
    private static partial Regex WatchedMetric();
}
