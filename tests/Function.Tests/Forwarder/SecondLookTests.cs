using CequenceApigw.Function.State;
using static CequenceApigw.Function.Tests.Forwarder.ForwarderRig;

namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>What is read again, and why: events that turn up late are found, and little else is read twice.</summary>
public class SecondLookTests
{
    private const int Minutes = 60;

    // Until the last stretch has had its second look.
    private const int Settling = 26;

    private readonly ForwarderRig _rig = new();
    private readonly Random _random = new(7);
    private long _events;
    private long _late;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task With_one_percent_of_the_lines_late_by_up_to_five_minutes_each_event_is_read_twice_at_most(bool countIsDenied)
    {
        _rig.CloudWatch.IsDenied = countIsDenied;
        var requests = await WriteAsync(lateBy: (_, _) => _random.Next(100) == 0 ? _random.Next(300_000) : 0);
        await RunAsync();
        Assert.Equal(requests, _rig.Edge.Received.Order());
        Assert.InRange(Amplification, 1.0, 2.0);
        Assert.True(_late > 100, $"{_late} events were late.");
    }

    [Fact]
    public async Task With_one_percent_late_at_once_as_in_a_disturbance_little_is_read_twice()
    {
        // Of an hour, 36 seconds are 1 %.
        var requests = await WriteAsync(lateBy: (start, _) => start >= At(1800) && start < At(1836) ? _random.Next(300_000) : 0);
        await RunAsync();
        Assert.Equal(requests, _rig.Edge.Received.Order());
        Assert.InRange(Amplification, 1.0, 1.6);
        Assert.True(_late > 100, $"{_late} events were late.");
    }

    [Fact]
    public async Task With_nothing_late_nothing_is_read_twice()
    {
        await WriteAsync(lateBy: (_, _) => 0);
        await RunAsync();
        // But for the first quarter of an hour: the process can't know what another one may have read.
        Assert.InRange(Amplification, 1.0, 1.3);
        Assert.Equal(0, _late);
    }

    [Fact]
    public async Task A_slow_requests_lines_come_together_at_its_end_and_wait_for_no_second_look()
    {
        await _rig.AddSourceAsync();
        var lines = LoggedRequest.Rest(1, At(10));
        var end = At(10) + 29_000;
        _rig.Logs.Write(RestGroup, lines.Select((line, at) => (line.Message, at < 6 ? line.Timestamp : end + at, end + 100)));
        await _rig.RunMinutesAsync(1, 2);
        Assert.Equal([LoggedRequest.Id(1)], _rig.Edge.Received);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(290, true)]
    [InlineData(150, false)]
    public async Task A_response_that_is_streamed_for_fifteen_minutes_makes_a_transaction(int start, bool isLoggedAtItsEnd)
    {
        await _rig.AddSourceAsync();
        var lines = LoggedRequest.Rest(1, At(start));
        var end = At(start) + 900_000;
        _rig.Logs.Write(RestGroup, lines.Select((line, at) =>
            at >= 6 ? (line.Message, end + at, end + 100) : (line.Message, line.Timestamp, isLoggedAtItsEnd ? end + 100 : line.Timestamp + 100)));
        await _rig.RunMinutesAsync(1, 40);
        Assert.Equal([LoggedRequest.Id(1)], _rig.Edge.Received);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(120_000)]
    public async Task Events_that_a_repeated_write_has_put_into_the_log_twice_are_sent_once(int later)
    {
        await _rig.AddSourceAsync();
        await _rig.AddSourceAsync(HttpGroup, ApiType.Http);
        foreach (var late in (int[])[0, later])
        {
            _rig.Logs.Write(RestGroup, LoggedRequest.Rest(1, At(70)).Select(line => (line.Message, line.Timestamp, line.Timestamp + late)));
            var (message, time) = LoggedRequest.Http(2, At(70));
            _rig.Logs.Write(HttpGroup, [(message, time, time + late)]);
        }
        await _rig.RunMinutesAsync(2, 40);
        Assert.Equal([LoggedRequest.Id(1), LoggedRequest.Id(2)], _rig.Edge.Received.Order());
    }

    [Fact]
    public async Task CloudWatchs_silence_about_a_quiet_log_group_proves_nothing()
    {
        await _rig.AddSourceAsync();
        _rig.Logs.Write(RestGroup, LoggedRequest.Rest(1, At(10)).Select(line => (line.Message, line.Timestamp, At(250))));
        await _rig.RunMinutesAsync(1, 26);
        Assert.Equal([LoggedRequest.Id(1)], _rig.Edge.Received);
        Assert.Equal(0, _rig.CloudWatch.Metrics);
    }

    [Fact]
    public async Task An_hour_of_backlog_is_read_once()
    {
        var requests = await WriteAsync(lateBy: (_, _) => 0);
        await RunAsync(from: Minutes);
        Assert.Equal(requests, _rig.Edge.Received.Order());
        Assert.InRange(Amplification, 1.0, 1.15);
    }

    private double Amplification => (double)_events / _rig.Logs.Count;

    private async Task<IReadOnlyList<string>> WriteAsync(Func<long, int, int> lateBy)
    {
        await _rig.AddSourceAsync();
        for (var number = 0; number < Minutes * 60; number++)
        {
            var start = At(number) + _random.Next(1000);
            _rig.Logs.Write(RestGroup, LoggedRequest.Rest(number, start).Select((line, at) =>
                (line.Message, line.Timestamp, line.Timestamp + 2_000 + lateBy(start, at))));
        }
        return [.. Enumerable.Range(0, Minutes * 60).Select(LoggedRequest.Id)];
    }

    private async Task RunAsync(int from = 1)
    {
        for (var minute = from; minute <= Minutes + Settling; minute++)
        {
            var statistics = await _rig.RunAsync(minute * 60);
            _events += statistics.GetProperty("total_events_fetched").GetInt64();
            _late += statistics.GetProperty("late_events").GetInt64();
        }
    }
}
