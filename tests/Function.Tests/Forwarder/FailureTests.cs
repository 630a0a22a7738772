using static CequenceApigw.Function.Tests.Forwarder.ForwarderRig;

namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>AWS fails in part: what was acknowledged is not sent again, and what was read in part is not trusted.</summary>
public class FailureTests
{
    private readonly ForwarderRig _rig = new();

    [Theory]
    [InlineData("put delivered")]
    [InlineData("put checkpoint")]
    [InlineData("put lease")]
    public async Task A_process_that_lives_on_repeats_nothing_though_its_progress_could_not_be_written(string write)
    {
        await _rig.WriteAsync(700);
        var writes = 0;
        // The first write of the lease begins the run.
        _rig.Dynamo.BeforeWrite = written =>
        {
            if (written.StartsWith(write, StringComparison.Ordinal) && ++writes > (write == "put lease" ? 1 : 0))
                throw new HttpRequestException("The state table can't be reached.");
        };
        await _rig.RunAsync(60);
        _rig.Dynamo.BeforeWrite = null;
        // The lease ends by itself.
        _rig.Time.Advance(TimeSpan.FromSeconds(60));
        await _rig.RunMinutesAsync(2, 16);
        Assert.Equal(Ids(700), _rig.Edge.Received.Order());
        _rig.Die();
        await _rig.RunMinutesAsync(17, 18);
        Assert.Equal(700, _rig.Edge.Received.Count);
    }

    [Fact]
    public async Task Memory_is_not_trusted_if_another_process_ran_though_neither_could_give_the_lease_back()
    {
        await _rig.WriteAsync(10);
        var other = _rig.CreateHandler();
        var writes = 0;
        _rig.Dynamo.BeforeWrite = written =>
        {
            if (written.StartsWith("put lease", StringComparison.Ordinal) && ++writes % 2 == 0)
                throw new HttpRequestException("The state table can't be reached.");
        };
        await RunAsync(60);
        await _rig.WriteAsync(10, from: 10, at: 70);
        await RunAsync(120, other);
        await RunAsync(180);
        Assert.Equal(Ids(20), _rig.Edge.Received.Order());

        async Task RunAsync(int at, Function.Forwarder.ForwarderHandler? handler = null)
        {
            try
            {
                await (handler is null ? _rig.RunAsync(at) : _rig.RunAsync(handler, at));
            }
            catch (HttpRequestException)
            {
            }
            _rig.Time.Advance(TimeSpan.FromSeconds(60));
        }
    }

    [Fact]
    public async Task A_page_that_breaks_off_in_a_run_that_is_cut_off_is_not_half_remembered()
    {
        const string other = RestGroup + "-other";
        await _rig.WriteAsync(10);
        await _rig.WriteAsync(10, from: 10, logGroup: other);
        var broken = "";
        _rig.Logs.Cut = group => group == (broken = broken.Length == 0 ? group : broken);
        using var cut = new CancellationTokenSource();
        _rig.Edge.BeforePost = () =>
        {
            cut.Cancel();
            cut.Token.ThrowIfCancellationRequested();
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _rig.RunAsync(60, cut.Token));
        (_rig.Edge.BeforePost, _rig.Logs.Cut) = (null, null);
        await _rig.RunMinutesAsync(2, 16);
        Assert.Equal(Ids(20), _rig.Edge.Received.Order());
    }

    [Fact]
    public async Task A_read_that_fails_leaves_what_is_remembered_as_it_is()
    {
        await _rig.WriteAsync(100);
        await _rig.RunMinutesAsync(1, 5);
        _rig.Logs.BeforeAnswer = _ => throw new HttpRequestException("The connection was reset.");
        var statistics = await _rig.RunAsync(360);
        Assert.Equal(1, statistics.GetProperty("failed_log_groups").GetInt32());
        Assert.Contains("\"id\":\"ReadException\"", _rig.Output, StringComparison.Ordinal);
        _rig.Logs.BeforeAnswer = null;
        await _rig.WriteAsync(1, from: 100, at: 380);
        Assert.Equal(11, (await _rig.RunAsync(480)).GetProperty("total_events_fetched").GetInt32());
        Assert.Equal(Ids(101), _rig.Edge.Received.Order());
    }

    [Fact]
    public async Task What_was_read_before_a_read_that_fails_is_sent()
    {
        for (var number = 0; number < 100; number++)
            await _rig.WriteAsync(1, from: number, at: number * 0.1);
        _rig.Logs.PageSize = 550;
        _rig.Logs.BeforeAnswer = request =>
        {
            if (request.NextToken is not null)
                throw new HttpRequestException("The connection was reset.");
        };
        await _rig.RunAsync(60);
        Assert.InRange(_rig.Edge.Received.Count, 1, 99);
        _rig.Logs.BeforeAnswer = null;
        await _rig.RunAsync(120);
        Assert.Equal(Ids(100), _rig.Edge.Received.Order());
    }

    [Fact]
    public async Task A_log_group_counts_as_failed_once()
    {
        await _rig.WriteAsync(10);
        await _rig.WriteAsync(10, from: 10, logGroup: RestGroup + "-other");
        _rig.Dynamo.BeforeRead = key =>
        {
            if (key == $"checkpoint {RestGroup}")
                throw new HttpRequestException("The state table can't be reached.");
        };
        var statistics = await _rig.RunAsync(60);
        Assert.Equal(1, statistics.GetProperty("failed_log_groups").GetInt32());
        Assert.Equal(10, _rig.Edge.Received.Count);
        _rig.Dynamo.BeforeRead = null;
        await _rig.RunAsync(120);
        Assert.Equal(Ids(20), _rig.Edge.Received.Order());
    }

    private static IEnumerable<string> Ids(int count) => Enumerable.Range(0, count).Select(LoggedRequest.Id);
}
