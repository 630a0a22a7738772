using System.Collections.Concurrent;
using CequenceApigw.Function.Forwarder.Delivery;
using CequenceApigw.Function.Forwarder.Following;
using CequenceApigw.Function.Forwarder.LateEvents;
using CequenceApigw.Function.Forwarder.Progress;
using CequenceApigw.Function.Forwarder.Reading;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Forwarder;

/// <summary>One run over all log groups, in turns. A log group that fails doesn't keep the others from being forwarded.</summary>
internal sealed class ForwarderRun(StateTable state, LogGroupFollowers followers, IncomingLogEvents incoming, RunScope run)
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _dropped = [];
    private readonly HashSet<string> _failed = [];
    private readonly HashSet<LogGroupFollower> _refused = [];
    private volatile bool _edgeFails;

    /// <summary>Forwards what there is, or as much as there is time for.</summary>
    public async Task ForwardAsync()
    {
        var sources = new List<Source>();
        await foreach (var source in state.QueryAsync<Source>(run.CancellationToken).ConfigureAwait(false))
            sources.Add(source);
        try
        {
            await FollowAsync(sources).ConfigureAwait(false);
            if (await FindOutWhatCameLateAsync().ConfigureAwait(false))
                await FollowAsync(sources).ConfigureAwait(false);
            await ForwardInTurnsAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!run.CancellationToken.IsCancellationRequested)
        {
            run.Log.Write(LogLevel.Info, "No time left for any log group.");
        }
        finally
        {
            // Also if the run is cut off.
            foreach (var follower in followers.All)
                follower.Report(run);
            foreach (var name in _dropped)
                followers.Drop(name);
        }
    }

    private Task FollowAsync(IReadOnlyCollection<Source> sources) =>
        followers.FollowAsync(sources, (source, e) => Failed(source.LogGroupName, e), run.StopReading);

    private async Task ForwardInTurnsAsync()
    {
        // The one that is behind most comes first: if time is short, it is not always the same ones that are left out.
        var queue = new ConcurrentQueue<LogGroupFollower>(followers.All.OrderBy(follower => follower.ReadTo).ThenBy(follower => follower.LogGroupName, StringComparer.Ordinal));
        await Task.WhenAll(Enumerable.Range(0, ForwarderLimits.LogGroupsAtOnce).Select(_ => TakeTurnsAsync(queue))).ConfigureAwait(false);
        if (_edgeFails)
        {
            // Not tried, because what failed for others would fail for them.
            foreach (var follower in queue)
                CountFailed(follower.LogGroupName);
        }
        else if (run.StopReading.IsCancellationRequested)
        {
            run.Log.Write(LogLevel.Info, "No time left; the next run goes on from here.");
            await Task.WhenAll(followers.All.Where(follower => follower.HasUnsent && !_dropped.Contains(follower.LogGroupName)).Select(
                follower => TryAsync(follower, () => follower.FlushAsync(run)))).ConfigureAwait(false);
        }
        await SendRefusedAsync().ConfigureAwait(false);
        await RetryRefusedAsync().ConfigureAwait(false);
    }

    // What was refused before the Edge accepted anything: now that it has, it is known to be no fault of the Edge's.
    private async Task SendRefusedAsync()
    {
        if (_edgeFails || !run.Delivery.HasAccepted)
            return;
        foreach (var follower in _refused.Where(follower => !_dropped.Contains(follower.LogGroupName)).ToList())
            await TryAsync(follower, () => follower.FlushAsync(run)).ConfigureAwait(false);
    }

    // After all else: by now it is known whether the Edge takes anything. If it has taken nothing, it is asked all the same.
    private async Task RetryRefusedAsync()
    {
        foreach (var follower in followers.All.Where(follower => follower.HasRefused(run) && !_dropped.Contains(follower.LogGroupName)))
        {
            if (_edgeFails || run.Stop.IsCancellationRequested)
                return;
            await TryAsync(follower, () => follower.RetryAllRefusedAsync(run)).ConfigureAwait(false);
        }
    }

    // True if some log groups are to be followed anew.
    private async Task<bool> FindOutWhatCameLateAsync()
    {
        var anew = false;
        var questions = followers.All.Select(follower => (Follower: follower, Stretch: follower.InQuestion(run.Now)))
            .Where(question => question.Stretch is not null).ToList();
        var worthAsking = questions.Where(question => question.Follower.IsWorthAsking(question.Stretch!)).ToList();
        IReadOnlyDictionary<string, IReadOnlyDictionary<long, long>> counts = worthAsking.Count == 0
            ? new Dictionary<string, IReadOnlyDictionary<long, long>>()
            : await incoming.CountAsync(
                [.. worthAsking.Select(question => question.Follower.LogGroupName)],
                worthAsking.Min(question => LateEventWatch.Minutes(question.Stretch!).From),
                worthAsking.Max(question => LateEventWatch.Minutes(question.Stretch!).To),
                run.StopReading).ConfigureAwait(false);
        foreach (var (follower, stretch) in questions)
        {
            stretch!.NeedsSecondLook = !follower.IsAnsweredBy(stretch, counts.GetValueOrDefault(follower.LogGroupName));
            // Begun anew at the checkpoint, requests that are done with are told by their digests.
            if (stretch is not { NeedsSecondLook: true, IsBlind: true })
                continue;
            followers.Drop(follower.LogGroupName);
            anew = true;
        }
        return anew;
    }

    private async Task TakeTurnsAsync(ConcurrentQueue<LogGroupFollower> queue)
    {
        while (!run.StopReading.IsCancellationRequested && !_edgeFails && queue.TryDequeue(out var follower))
        {
            var more = false;
            await TryAsync(follower, async () =>
            {
                more = await follower.TakeTurnAsync(run).ConfigureAwait(false);
                if (more && queue.Count > ForwarderLimits.OpenBatches)
                    await follower.FlushAsync(run).ConfigureAwait(false);
            }).ConfigureAwait(false);
            if (more)
                queue.Enqueue(follower);
        }
    }

    // Whatever goes wrong with one log group, the others go on.
    private async Task TryAsync(LogGroupFollower follower, Func<Task> work)
    {
        try
        {
            await InTimeAsync(work).ConfigureAwait(false);
            await follower.SaveAsync(run).ConfigureAwait(false);
        }
        catch (ConcurrentRunException e)
        {
            run.Log.Write(LogLevel.Info, e.Message, ("id", "ConcurrentRun"), ("log_group", follower.LogGroupName));
            Forget(follower);
        }
        catch (DeliveryException e)
        {
            Failed(follower.LogGroupName, e);
            if (e.IsRefusal)
                Refused(follower);
            _edgeFails |= !e.IsAboutTheseAlone && (!e.IsRefusal || _refused.Count > 1);
        }
        catch (ProgressException e)
        {
            Failed(follower.LogGroupName, e);
        }
        catch (ReadException e)
        {
            Failed(follower.LogGroupName, e);
            // What has been read before needs not wait for more.
            await TryAsync(follower, () => follower.FlushAsync(run)).ConfigureAwait(false);
        }
        catch (Exception e) when (!run.IsCutOffBy(e))
        {
            // What is remembered may be half of something.
            Failed(follower.LogGroupName, e);
            Forget(follower);
        }
    }

    private async Task InTimeAsync(Func<Task> work)
    {
        try
        {
            await work().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (run.StopReading.IsCancellationRequested && !run.CancellationToken.IsCancellationRequested)
        {
            // What is remembered is whole; the next run goes on from here.
        }
    }

    private void Forget(LogGroupFollower follower)
    {
        lock (_lock)
            _dropped.Add(follower.LogGroupName);
    }

    private void Refused(LogGroupFollower follower)
    {
        lock (_lock)
            _refused.Add(follower);
    }

    private void Failed(string logGroupName, Exception e)
    {
        CountFailed(logGroupName);
        run.Log.Write(
            LogLevel.Error, e.Message, ("id", e is DeliveryException failure ? failure.Id : e.GetType().Name), ("log_group", logGroupName));
    }

    // It may fail at several things.
    private void CountFailed(string logGroupName)
    {
        lock (_lock)
        {
            if (_failed.Add(logGroupName))
                run.Statistics.LogGroupFailed();
        }
    }
}
