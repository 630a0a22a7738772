using CequenceApigw.Function.Forwarder.Delivery;
using CequenceApigw.Function.Forwarder.LateEvents;
using CequenceApigw.Function.Forwarder.Progress;
using CequenceApigw.Function.Forwarder.Reading;
using CequenceApigw.Function.Forwarder.Reporting;
using CequenceApigw.Transactions;

namespace CequenceApigw.Function.Forwarder.Following;

/// <summary>
/// Follows one log group from run to run. Each event is read once, and once more only where something may have come late;
/// what is not complete yet stays in memory. The checkpoint lies before all that is not done with, for a process that has no
/// such memory.
/// </summary>
internal sealed class LogGroupFollower : IDisposable
{
    private readonly ExchangeAssembler _assembler;
    private readonly LateEventWatch _watch;
    private readonly DeliveredRequests _delivered;
    private readonly Outbox _outbox;
    private Checkpoint _checkpoint;
    private ReadWindow? _window;
    private long _unknownBefore;
    private long _truncatedBefore;

    /// <param name="checkpoint">Where to begin.</param>
    /// <param name="delivered">What is done with after it.</param>
    /// <param name="assembler">Reads its kind of log.</param>
    /// <param name="outbox">Sends.</param>
    /// <param name="budget">Bounds what is kept for second looks.</param>
    public LogGroupFollower(Checkpoint checkpoint, DeliveredRequests delivered, ExchangeAssembler assembler, Outbox outbox, EventIdBudget budget)
    {
        (_checkpoint, _delivered, _assembler, _outbox) = (checkpoint, delivered, assembler, outbox);
        _watch = new LateEventWatch(checkpoint.ReadTo, budget);
        ReadTo = checkpoint.ReadTo;
    }

    public string LogGroupName => _checkpoint.LogGroupName;

    /// <summary>Up to this timestamp all events that were there have been read, in milliseconds since the Unix epoch.</summary>
    public long ReadTo { get; private set; }

    /// <summary>A stretch of which is to be found out whether anything came late.</summary>
    /// <param name="now">The run's time, in milliseconds since the Unix epoch.</param>
    public OpenStretch? InQuestion(long now) => _watch.Due(ReadTo, now) is { NeedsSecondLook: null } stretch ? stretch : null;

    /// <summary>Whether there is any use in asking CloudWatch.</summary>
    public bool IsWorthAsking(OpenStretch stretch) => _watch.IsCountOf(stretch);

    /// <summary>Whether CloudWatch's count says that nothing came late; without a count it doesn't.</summary>
    public bool IsAnsweredBy(OpenStretch stretch, IReadOnlyDictionary<long, long>? incoming) =>
        incoming is not null && _watch.IsComplete(stretch, incoming);

    /// <summary>Reads some pages and sends what they complete. False if there is nothing more to do in this run.</summary>
    /// <exception cref="DeliveryException">The Edge doesn't take the transactions; they are kept.</exception>
    /// <exception cref="ProgressException">What was sent can't be noted now; it is remembered.</exception>
    public async Task<bool> TakeTurnAsync(RunScope run)
    {
        // What the last run could not: no more than a batch is to be known to this process alone.
        await WriteAsync(() => SaveSettledAsync(run), run).ConfigureAwait(false);
        if (run.Delivery.HasAccepted)
            await RetryRefusedAsync(run).ConfigureAwait(false);
        await SendAsync(run, unfinishedToo: false).ConfigureAwait(false);
        for (var pages = 0; pages < ForwarderLimits.PagesATurn; pages++)
        {
            _window ??= NextWindow(run);
            if (_window is null)
            {
                await FinishAsync(run).ConfigureAwait(false);
                return false;
            }
            await ReadAsync(_window, run).ConfigureAwait(false);
            await SendAsync(run, unfinishedToo: false).ConfigureAwait(false);
        }
        return true;
    }

    /// <summary>Whether anything waits to be sent.</summary>
    public bool HasUnsent => !_outbox.IsEmpty;

    /// <summary>Whether anything that the Edge has refused is to be sent again now.</summary>
    public bool HasRefused(RunScope run) => _outbox.HasRefused(run.Now);

    /// <summary>Sends again all that the Edge has refused; progress is kept in between.</summary>
    public async Task RetryAllRefusedAsync(RunScope run)
    {
        while (HasRefused(run))
            await RetryRefusedAsync(run).ConfigureAwait(false);
    }

    private Task RetryRefusedAsync(RunScope run) =>
        ThenSaveSettledAsync(() => _outbox.RetryRefusedAsync(run.Delivery, run.Statistics, run.Log, Done, run.Now, run.Stop), run);

    /// <summary>Sends what waits for a batch to be full.</summary>
    public Task FlushAsync(RunScope run) => SendAsync(run, unfinishedToo: true);

    /// <summary>Writes the checkpoint, if it has moved.</summary>
    /// <exception cref="ProgressException">It can't be written now.</exception>
    /// <exception cref="ConcurrentRunException">Another run forwards the same log group.</exception>
    public Task SaveAsync(RunScope run) => WriteAsync(() => SaveCheckpointAsync(run), run);

    private async Task SaveCheckpointAsync(RunScope run)
    {
        await SaveSettledAsync(run).ConfigureAwait(false);
        var readTo = Math.Max(_checkpoint.ReadTo, Math.Min(_watch.SettledTo(ReadTo), EarliestOpen - 1));
        _delivered.Forget(readTo);
        var next = _checkpoint with { ReadTo = readTo, FirstPage = _delivered.FirstPage, LastPage = _delivered.LastPage };
        if (next == _checkpoint)
            return;
        next = next with { Version = next.Version + 1 };
        if (!await run.Checkpoints.TrySaveAsync(next, run.CancellationToken).ConfigureAwait(false))
            throw new ConcurrentRunException(LogGroupName);
        _checkpoint = next;
        await _delivered.RemoveForgottenAsync(run.CancellationToken).ConfigureAwait(false);
    }

    /// <summary>Adds its part to the statistics.</summary>
    public void Report(RunScope run)
    {
        run.Statistics.LogGroupRead(
            run.Scheduled - DateTimeOffset.FromUnixTimeMilliseconds(SentTo), _assembler.UnknownEvents - _unknownBefore, _outbox.TruncatedBodies - _truncatedBefore);
        run.Log.Write(
            LogLevel.Debug, "Log group forwarded.", ("log_group", LogGroupName), ("read_to", DateTimeOffset.FromUnixTimeMilliseconds(ReadTo).ToString("O")),
            ("checkpoint", DateTimeOffset.FromUnixTimeMilliseconds(_checkpoint.ReadTo).ToString("O")));
        (_unknownBefore, _truncatedBefore) = (_assembler.UnknownEvents, _outbox.TruncatedBodies);
    }

    public void Dispose()
    {
        _outbox.Dispose();
        _watch.Dispose();
    }

    // Up to this timestamp all that was there and is complete has been sent, too.
    private long SentTo => Math.Min(ReadTo, _outbox.EarliestEvent - 1);

    // Pieces of a request that is done with hold nothing back.
    private long EarliestOpen => _assembler.Pending.Where(exchange => !_delivered.Contains(exchange))
        .Aggregate(_outbox.EarliestEvent, (earliest, exchange) => Math.Min(earliest, exchange.FirstEvent));

    private ReadWindow? NextWindow(RunScope run)
    {
        for (; _watch.Due(ReadTo, run.Now) is { NeedsSecondLook: { } needed } stretch; _watch.Settle())
        {
            if (needed)
                return new ReadWindow(stretch.From, stretch.To, stretch);
        }
        if (ReadTo >= run.Until)
            return null;
        _watch.Cover(ReadTo + 1, run.Until, run.Now);
        return new ReadWindow(ReadTo + 1, run.Until);
    }

    private async Task ReadAsync(ReadWindow window, RunScope run)
    {
        var second = window.SecondLookAt is { } stretch ? new SecondLook(stretch, _watch, _assembler) : null;
        ILogEvents events = second is null ? new FirstLook(_watch, _assembler) : second;
        var page = await run.Reader.ReadAsync(LogGroupName, window, events, run.StopReading).ConfigureAwait(false);
        _window = page.NextToken is null ? null : window with { NextToken = page.NextToken };
        if (second is not null)
        {
            run.Statistics.SecondLook(page.Events, second.LateEvents);
            if (_window is null)
                _watch.Settle();
        }
        else
        {
            // More events of the last millisecond may be on the next page.
            ReadTo = _window is null ? window.To : Math.Max(ReadTo, (page.LatestEvent ?? 0) - 1);
        }
        Collect(run);
    }

    private void Collect(RunScope run)
    {
        foreach (var exchange in _assembler.Take(ReadTo, _watch.SettledTo(ReadTo)))
        {
            if (_delivered.Contains(exchange))
            {
                run.Statistics.DuplicateDropped();
                exchange.Release();
            }
            else if (exchange.Untransactable is { } reason)
            {
                run.Statistics.CountUntransactable(reason);
                Done(exchange);
            }
            else
            {
                run.Statistics.TransactionRebuilt();
                _outbox.Add(exchange);
            }
        }
    }

    private async Task SendAsync(RunScope run, bool unfinishedToo)
    {
        while (_outbox.FillBatch(run.Statistics))
            await SendBatchAsync(run).ConfigureAwait(false);
        if (unfinishedToo)
            await SendBatchAsync(run).ConfigureAwait(false);
    }

    private Task SendBatchAsync(RunScope run) =>
        ThenSaveSettledAsync(() => _outbox.SendBatchAsync(run.Delivery, run.Statistics, run.Log, Done, run.Now, run.Stop), run);

    private async Task ThenSaveSettledAsync(Func<Task> send, RunScope run)
    {
        run.Stop.ThrowIfCancellationRequested();
        try
        {
            await send().ConfigureAwait(false);
        }
        finally
        {
            // Also of a batch that failed: its accepted parts must not be sent again.
            await WriteAsync(() => SaveSettledAsync(run), run).ConfigureAwait(false);
        }
    }

    private async Task SaveSettledAsync(RunScope run)
    {
        await _delivered.SaveAsync(run.CancellationToken).ConfigureAwait(false);
        await _outbox.SaveRefusedAsync(run.CancellationToken).ConfigureAwait(false);
    }

    private async Task WriteAsync(Func<Task> write, RunScope run)
    {
        using var timer = run.Statistics.Time(RunPhase.Checkpoint);
        try
        {
            await write().ConfigureAwait(false);
        }
        catch (Exception e) when (e is not ConcurrentRunException && !run.IsCutOffBy(e))
        {
            throw new ProgressException(LogGroupName, e);
        }
    }

    private void Done(Exchange exchange)
    {
        _delivered.Add(exchange);
        exchange.Release();
    }

    private async Task FinishAsync(RunScope run)
    {
        await FlushAsync(run).ConfigureAwait(false);
        _outbox.Rest();
    }
}
