using Amazon.CloudWatchLogs.Model;
using static CequenceApigw.Function.Tests.Forwarder.ForwarderRig;

namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>Who gets the pages when there are not enough for all.</summary>
public class FairnessTests
{
    private const int Busy = 6;
    private const int Quiet = 10;

    private readonly ForwarderRig _rig = new();

    [Fact]
    public async Task Busy_log_groups_do_not_keep_quiet_ones_waiting()
    {
        _rig.Logs.PageSize = 110;
        for (var group = 0; group < Busy; group++)
            await WriteAsync($"{RestGroup}-busy{group}", 1000, first: 1000 * group);
        for (var group = 0; group < Quiet; group++)
            await WriteAsync($"{RestGroup}-quiet{group}", 1, first: 100_000 + group);
        // There is time for 60 pages of 600; waiting for them takes 7.5 seconds.
        var pages = 0;
        _rig.Logs.BeforeAnswer = _ => _rig.Time.Advance(++pages == 60 ? TimeSpan.FromSeconds(40) : TimeSpan.Zero);
        await _rig.RunAsync(60);
        Assert.All(Enumerable.Range(100_000, Quiet), number => Assert.Contains(LoggedRequest.Id(number), _rig.Edge.Received));
        // And each of the busy ones has got on.
        for (var group = 0; group < Busy; group++)
            Assert.Contains(_rig.Edge.Received, id => Convert.ToInt32(id[..8], 16) / 1000 == group);
    }

    [Fact]
    public async Task What_one_run_has_no_time_for_the_next_ones_forward_once()
    {
        _rig.Logs.PageSize = 110;
        for (var group = 0; group < Busy; group++)
            await WriteAsync($"{RestGroup}-busy{group}", 300, first: 1000 * group);
        var pages = 0;
        _rig.Logs.BeforeAnswer = _ => _rig.Time.Advance(++pages % 20 != 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(46));
        var before = 0;
        for (var minute = 1; minute <= 20; minute++)
        {
            await _rig.RunAsync(minute * 60);
            Assert.True(_rig.Edge.Received.Count > before || before == Busy * 300, $"Minute {minute} brought nothing.");
            before = _rig.Edge.Received.Count;
        }
        Assert.Equal(Busy * 300, _rig.Edge.Received.Distinct().Count());
        Assert.Equal(Busy * 300, _rig.Edge.Received.Count);
        // And hardly anything was read twice.
        Assert.InRange(pages, Busy * 30, Busy * 30 * 2 + 20 * Busy * 2);
    }

    [Fact]
    public async Task A_token_that_has_expired_while_the_Edge_was_down_loses_nothing()
    {
        _rig.Logs.PageSize = 1000;
        await WriteAsync(RestGroup, 1000, first: 0);
        _rig.Edge.Answers.Enqueue(() => new(System.Net.HttpStatusCode.OK) { Content = new StringContent("<html>", null, "text/html") });
        await _rig.RunAsync(60);
        Assert.Empty(_rig.Edge.Received);
        var refused = 0;
        _rig.Logs.BeforeAnswer = request =>
        {
            if (request.NextToken is null || refused++ > 0)
                return;
            throw new InvalidParameterException("The specified nextToken is invalid.");
        };
        await _rig.RunAsync(86_500);
        Assert.Equal(1, refused);
        await _rig.RunMinutesAsync(1450, 1452);
        Assert.Equal(1000, _rig.Edge.Received.Count);
        Assert.Equal(1000, _rig.Edge.Received.Distinct().Count());
    }

    private async Task WriteAsync(string group, int count, int first)
    {
        await _rig.AddSourceAsync(group);
        for (var number = first; number < first + count; number++)
            _rig.Logs.Write(group, LoggedRequest.Rest(number, At(1 + 0.012 * (number - first))));
    }
}
