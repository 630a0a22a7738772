using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using static CequenceApigw.Function.Tests.Forwarder.ForwarderRig;

namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>CloudWatch's count is a hint: without it, or with half of it, everything is read twice, and nothing is lost.</summary>
public class IncomingLogEventsTests
{
    private readonly ForwarderRig _rig = new();

    [Fact]
    public async Task Half_a_count_that_no_other_half_follows_proves_nothing()
    {
        await WriteAsync();
        // What it says is true, but the minute of the late event is missing.
        _rig.CloudWatch.Change = response =>
        {
            var result = response.MetricDataResults!.Single();
            (result.StatusCode, result.Timestamps, result.Values) = (StatusCode.PartialData, result.Timestamps![..^1], result.Values![..^1]);
        };
        await _rig.RunMinutesAsync(8, 40);
        Assert.Contains(LoggedRequest.Id(1000), _rig.Edge.Received);
        Assert.Equal(_rig.Edge.Received.Distinct().Count(), _rig.Edge.Received.Count);
    }

    [Fact]
    public async Task A_count_in_two_pages_is_put_together()
    {
        await WriteAsync();
        MetricDataResult? rest = null;
        _rig.CloudWatch.Change = response =>
        {
            if (rest is not null)
            {
                (response.MetricDataResults, rest) = ([rest], null);
                return;
            }
            var result = response.MetricDataResults!.Single();
            rest = new() { Id = result.Id, StatusCode = StatusCode.Complete, Timestamps = result.Timestamps![1..], Values = result.Values![1..] };
            (result.StatusCode, result.Timestamps, result.Values) = (StatusCode.PartialData, result.Timestamps![..1], result.Values![..1]);
            response.NextToken = "rest";
        };
        var again = 0L;
        for (var minute = 8; minute <= 40; minute++)
            again += (await _rig.RunAsync(minute * 60)).GetProperty("events_read_again").GetInt64();
        Assert.Contains(LoggedRequest.Id(1000), _rig.Edge.Received);
        // The first stretch, and the one with the late event.
        Assert.InRange(again, 1, 11 * 11 * 2);
    }

    [Fact]
    public async Task A_CloudWatch_out_of_reach_keeps_nothing_from_being_forwarded()
    {
        await WriteAsync();
        _rig.CloudWatch.Change = _ => throw new HttpRequestException("Connection refused");
        await _rig.RunMinutesAsync(8, 40);
        Assert.Equal(_rig.Edge.Received.Distinct().Count(), _rig.Edge.Received.Count);
        Assert.Contains(LoggedRequest.Id(1000), _rig.Edge.Received);
        Assert.Contains("IncomingLogEventsUnreadable", _rig.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_CloudWatch_that_does_not_answer_does_not_take_the_runs_time()
    {
        await WriteAsync();
        _rig.CloudWatch.BeforeAnswer = async cancellationToken =>
        {
            // As long as it takes until somebody has enough of it.
            while (!cancellationToken.IsCancellationRequested)
                await Task.Delay(TimeSpan.FromSeconds(1), _rig.Time, CancellationToken.None);
            cancellationToken.ThrowIfCancellationRequested();
        };
        await _rig.RunMinutesAsync(8, 40);
        Assert.Contains(LoggedRequest.Id(1000), _rig.Edge.Received);
        Assert.DoesNotContain("No time left", _rig.Output, StringComparison.Ordinal);
    }

    // One request every half a minute from the ninth minute on, and one that comes in five minutes late, when nothing else does.
    private async Task WriteAsync()
    {
        await _rig.RunMinutesAsync(1, 7);
        await _rig.AddSourceAsync();
        await _rig.RunAsync(7 * 60);
        for (var number = 0; number < 10; number++)
            _rig.Logs.Write(RestGroup, LoggedRequest.Rest(number, At(600 + 30 * number)).Select(line => (line.Message, line.Timestamp, line.Timestamp)));
        _rig.Logs.Write(RestGroup, LoggedRequest.Rest(1000, At(890)).Select(line => (line.Message, line.Timestamp, line.Timestamp + 300_000)));
    }
}
