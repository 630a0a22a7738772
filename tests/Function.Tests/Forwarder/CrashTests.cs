using CequenceApigw.Function.Forwarder.Progress;
using static CequenceApigw.Function.Tests.Forwarder.ForwarderRig;

namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>What a run that ends badly leaves to the next.</summary>
public class CrashTests
{
    private readonly ForwarderRig _rig = new();

    [Fact]
    public async Task A_crash_between_post_and_checkpoint_repeats_that_batch_only()
    {
        await _rig.WriteAsync(700);
        var writes = 0;
        _rig.Dynamo.BeforeWrite = write =>
        {
            if (write.StartsWith("put delivered", StringComparison.Ordinal) && ++writes == 2)
                throw new InvalidOperationException("crash");
        };
        await _rig.RunAsync(60);
        Assert.Equal(600, _rig.Edge.Received.Count);
        _rig.Dynamo.BeforeWrite = null;
        _rig.Die();
        await _rig.RunAsync(120);
        Assert.Equal(1000, _rig.Edge.Received.Count);
        Assert.Equal(Enumerable.Range(0, 700).Select(LoggedRequest.Id).Order(), _rig.Edge.Received.Distinct().Order());
        Assert.Equal(_rig.Edge.Received.Skip(300).Take(300).Order(), _rig.Edge.Received.GroupBy(id => id).Where(ids => ids.Count() > 1).Select(ids => ids.Key).Order());
    }

    [Fact]
    public async Task Of_two_runs_at_once_one_forwards()
    {
        await _rig.WriteAsync(100);
        // While the one posts, the next minute's begins.
        var other = _rig.CreateHandler();
        _rig.Edge.AfterAccept = () =>
        {
            _rig.Edge.AfterAccept = null;
            _rig.RunAsync(other, 120).GetAwaiter().GetResult();
        };
        await _rig.RunAsync(60);
        Assert.Contains("ConcurrentRun", _rig.Output, StringComparison.Ordinal);
        await _rig.WriteAsync(20, from: 100, at: 100);
        await _rig.RunAsync(other, 180);
        await _rig.RunAsync(240);
        Assert.Equal(Enumerable.Range(0, 120).Select(LoggedRequest.Id).Order(), _rig.Edge.Received.Order());
    }

    [Fact]
    public async Task A_process_trusts_its_memory_only_if_no_other_had_a_run_in_between()
    {
        await _rig.WriteAsync(10);
        await _rig.RunAsync(60);
        var other = _rig.CreateHandler();
        await _rig.WriteAsync(10, from: 10, at: 80);
        await _rig.RunAsync(other, 120);
        await _rig.WriteAsync(10, from: 20, at: 140);
        await _rig.RunAsync(180);
        await _rig.RunAsync(other, 240);
        Assert.Equal(Enumerable.Range(0, 30).Select(LoggedRequest.Id).Order(), _rig.Edge.Received.Order());
    }

    [Fact]
    public async Task A_checkpoint_that_another_run_has_moved_is_left_alone()
    {
        await _rig.WriteAsync(10);
        await _rig.RunAsync(60);
        var others = new Checkpoint(RestGroup, At(30), 0, 5, 1);
        Assert.True(await new CheckpointStore(_rig.Table).TrySaveAsync(others, default));
        for (var minute = 2; minute < 26; minute++)
            Assert.Equal(0, (await _rig.RunAsync(minute * 60)).GetProperty("failed_log_groups").GetInt32());
        Assert.Contains("ConcurrentRun", _rig.Output, StringComparison.Ordinal);
        Assert.Equal(5, (await _rig.CheckpointAsync())!.LastPage);
    }

    [Fact]
    public async Task A_run_that_is_out_of_time_keeps_its_progress()
    {
        await _rig.AddSourceAsync();
        for (var number = 0; number < 1000; number++)
            _rig.Logs.Write(RestGroup, LoggedRequest.Rest(number, At(1 + (number * 0.04))));
        _rig.Logs.PageSize = 1100;
        // Of ten pages of 100 requests there is time for five.
        _rig.Logs.BeforeAnswer = _ => _rig.Time.Advance(TimeSpan.FromSeconds(10));
        var statistics = await _rig.RunAsync(60);
        Assert.Equal(1, statistics.GetProperty("successful_batches").GetInt32());
        Assert.Equal(0, statistics.GetProperty("failed_log_groups").GetInt32());
        _rig.Logs.BeforeAnswer = null;
        await _rig.RunAsync(120);
        Assert.Equal(Enumerable.Range(0, 1000).Select(LoggedRequest.Id), _rig.Edge.Received);
    }

    [Fact]
    public async Task A_run_without_any_time_changes_nothing()
    {
        await _rig.WriteAsync(10);
        var payload = System.Text.Encoding.UTF8.GetBytes("{}");
        await _rig.CreateHandler().HandleAsync(new("run", payload, _rig.Time.GetUtcNow()), default);
        Assert.Empty(_rig.Edge.Received);
        await _rig.RunAsync(60);
        Assert.Equal(10, _rig.Edge.Received.Count);
    }

    [Fact]
    public async Task A_failing_Edge_takes_no_more_than_the_runs_time()
    {
        await _rig.WriteAsync(10);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            _rig.Edge.Answers.Enqueue(() => new(System.Net.HttpStatusCode.TooManyRequests)
            {
                Headers = { RetryAfter = new(TimeSpan.FromSeconds(40)) },
            });
        }
        await _rig.RunAsync(60);
        Assert.Equal(2, _rig.Edge.Posts);
        _rig.Edge.Answers.Clear();
        await _rig.RunAsync(120);
        Assert.Equal(10, _rig.Edge.Received.Count);
    }

    [Fact]
    public async Task A_backlog_is_worked_off_from_where_the_last_run_stopped()
    {
        await _rig.AddSourceAsync();
        for (var number = 0; number < 2000; number++)
            _rig.Logs.Write(RestGroup, LoggedRequest.Rest(number, At(number)));
        _rig.Logs.PageSize = 500;
        var calls = 0;
        _rig.Edge.AfterAccept = () =>
        {
            if (++calls == 3)
                throw new InvalidOperationException("crash");
        };
        await _rig.RunAsync(2100);
        Assert.True((await _rig.CheckpointAsync())!.ReadTo >= At(500));
        _rig.Edge.AfterAccept = null;
        await _rig.RunAsync(2160);
        Assert.Equal(2000, _rig.Edge.Received.Distinct().Count());
        Assert.True(_rig.Edge.Received.Count <= 2300);
    }
}
