using CequenceApigw.Function.Forwarder.Delivery;
using CequenceApigw.Function.Forwarder.Progress;
using CequenceApigw.Function.Forwarder.Reading;
using CequenceApigw.Function.Forwarder.Reporting;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Forwarder;

/// <summary>One run over all log groups. A log group that fails doesn't keep the others from being forwarded.</summary>
internal sealed class ForwarderRun(
    StateTable state, ForwarderSettings settings, LogReader reader, BatchDelivery delivery, RunStatistics statistics, RunLog log)
{
    private readonly CheckpointStore _checkpoints = new(state);

    /// <param name="scheduled">The run's clock.</param>
    /// <param name="stop">Fires when no more is to be read or sent.</param>
    /// <param name="cancellationToken">Fires when not even a checkpoint can be written any more.</param>
    public async Task RunAsync(DateTimeOffset scheduled, CancellationToken stop, CancellationToken cancellationToken)
    {
        var sources = new List<Source>();
        await foreach (var source in state.QueryAsync<Source>(cancellationToken).ConfigureAwait(false))
            sources.Add(source);
        // If time is short, it is not always the same log groups that are left out.
        var shuffled = sources.ToArray();
        Random.Shared.Shuffle(shuffled);
        var options = new ParallelOptions { MaxDegreeOfParallelism = ForwarderLimits.LogGroupsAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(
            shuffled, options, async (source, token) => await ForwardAsync(source, scheduled, stop, token).ConfigureAwait(false)).ConfigureAwait(false);
    }

    private async Task ForwardAsync(Source source, DateTimeOffset scheduled, CancellationToken stop, CancellationToken cancellationToken)
    {
        try
        {
            var checkpoint = await _checkpoints.LoadAsync(source.LogGroupName, cancellationToken).ConfigureAwait(false) ?? Checkpoint.First(source);
            await ForwardFromAsync(source, checkpoint, scheduled, stop, cancellationToken).ConfigureAwait(false);
        }
        catch (ConcurrentRunException e)
        {
            log.Write(LogLevel.Info, e.Message, ("id", "ConcurrentRun"), ("log_group", source.LogGroupName));
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            statistics.LogGroupFailed();
            log.Write(
                LogLevel.Error, e.Message, ("id", e is DeliveryException failure ? failure.Id : e.GetType().Name), ("log_group", source.LogGroupName));
        }
    }

    private async Task ForwardFromAsync(
        Source source, Checkpoint checkpoint, DateTimeOffset scheduled, CancellationToken stop, CancellationToken cancellationToken)
    {
        using var run = new LogGroupRun(source, checkpoint, settings, reader, _checkpoints, delivery, statistics, log);
        var until = (scheduled - ForwarderLimits.Lag).ToUnixTimeMilliseconds();
        try
        {
            if (until > checkpoint.ReadTo)
                await run.ForwardAsync(until, stop, cancellationToken).ConfigureAwait(false);
        }
        catch (DeliveryException)
        {
            statistics.BatchFailed();
            throw;
        }
        finally
        {
            var unread = scheduled - DateTimeOffset.FromUnixTimeMilliseconds(run.ReadTo);
            statistics.LogGroupRead(unread, run.UnknownEvents, run.TruncatedBodies);
        }
        log.Write(
            LogLevel.Debug, "Log group forwarded.", ("log_group", source.LogGroupName),
            ("read_to", DateTimeOffset.FromUnixTimeMilliseconds(run.ReadTo).ToString("O")));
    }
}
