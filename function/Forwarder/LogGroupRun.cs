using System.Buffers;
using System.Globalization;
using System.Text;
using Amazon.CloudWatchLogs.Model;
using CequenceApigw.Function.Forwarder.Delivery;
using CequenceApigw.Function.Forwarder.Progress;
using CequenceApigw.Function.Forwarder.Reading;
using CequenceApigw.Function.Forwarder.Reporting;
using CequenceApigw.Function.State;
using CequenceApigw.Transactions;
using CequenceApigw.Transactions.AccessLogs;
using CequenceApigw.Transactions.ExecutionLogs;
using CequenceApigw.Transactions.Writing;

namespace CequenceApigw.Function.Forwarder;

/// <summary>
/// Forwards one log group in one run: reads from before the checkpoint, sends what was not sent, and moves the checkpoint
/// with each batch that the Edge acknowledged. Whatever happens in between, at most one batch is sent twice.
/// </summary>
internal sealed class LogGroupRun : IDisposable
{
    private readonly LogReader _reader;
    private readonly CheckpointStore _checkpoints;
    private readonly BatchDelivery _delivery;
    private readonly RunStatistics _statistics;
    private readonly RunLog _log;
    private readonly ExchangeAssembler _assembler;
    private readonly TransactionWriter _writer;
    private readonly DeliveryLedger _ledger;
    private Checkpoint _checkpoint;
    private Batch _batch = new();
    private long _horizon;

    public LogGroupRun(
        Source source, Checkpoint checkpoint, ForwarderSettings settings, LogReader reader, CheckpointStore checkpoints, BatchDelivery delivery,
        RunStatistics statistics, RunLog log)
    {
        (_reader, _checkpoints, _delivery, _statistics, _log) = (reader, checkpoints, delivery, statistics, log);
        _assembler = source.ApiType == ApiType.Rest ? new ExecutionLogAssembler(ForwarderLimits.Overlap) : new AccessLogAssembler();
        _writer = new TransactionWriter(
            new TransactionSource(settings.Version, settings.AccountId, settings.Region, source.ApiId ?? "", source.Stage ?? ""), settings.Redaction);
        _checkpoint = checkpoint;
        _ledger = new DeliveryLedger(checkpoint);
        _horizon = checkpoint.ReadTo;
    }

    /// <summary>How far the log group is forwarded, in milliseconds since the Unix epoch.</summary>
    public long ReadTo => _checkpoint.ReadTo;

    /// <summary>Events that are not API Gateway's.</summary>
    public long UnknownEvents => _assembler.UnknownEvents;

    /// <summary>Forwards everything up to a timestamp, or as much as there is time for.</summary>
    /// <param name="until">The last timestamp to read, in milliseconds since the Unix epoch.</param>
    /// <param name="stop">Fires when no more is to be read or sent.</param>
    /// <param name="cancellationToken">Fires when not even the checkpoint can be written any more.</param>
    /// <exception cref="DeliveryException">The Edge doesn't take the transactions.</exception>
    /// <exception cref="ConcurrentRunException">Another run forwards the same log group.</exception>
    public async Task ForwardAsync(long until, CancellationToken stop, CancellationToken cancellationToken)
    {
        var found = false;
        try
        {
            var first = DeliveryLedger.FirstToRead(_checkpoint);
            await foreach (var page in _reader.ReadAsync(_checkpoint.LogGroupName, first, until, stop).ConfigureAwait(false))
            {
                found = true;
                await TakeInAsync(page, until, stop, cancellationToken).ConfigureAwait(false);
            }
            await SendAsync(stop, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            _log.Write(LogLevel.Info, "No time left; the next run goes on from here.", ("log_group", _checkpoint.LogGroupName));
            await SaveAsync(readToEnd: false, cancellationToken).ConfigureAwait(false);
            return;
        }
        if (found)
            await SaveAsync(readToEnd: true, cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => _writer.Dispose();

    private async Task TakeInAsync(LogPage page, long until, CancellationToken stop, CancellationToken cancellationToken)
    {
        foreach (var logEvent in page.Events)
            Add(logEvent);
        // More events of the last millisecond may be on the next page.
        _horizon = page.IsLast ? until : Math.Max(_horizon, (page.Events.LastOrDefault()?.Timestamp ?? 0) - 1);
        var taken = _assembler.Take(_horizon);
        // All of them at once: a checkpoint that is written on the way must not pass any.
        _ledger.Expect(taken);
        foreach (var exchange in taken)
        {
            if (_ledger.IsDelivered(exchange))
            {
                _statistics.DuplicateDropped();
                _ledger.Done(exchange);
            }
            else if (exchange.Untransactable is { } reason)
            {
                _statistics.CountUntransactable(reason);
                _ledger.Done(exchange);
            }
            else
            {
                await PutIntoBatchAsync(exchange, stop, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private void Add(FilteredLogEvent logEvent)
    {
        var message = logEvent.Message ?? "";
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(message.Length));
        var length = Encoding.UTF8.GetBytes(message, buffer);
        _assembler.Add(new LogEvent(buffer.AsSpan(0, length), logEvent.Timestamp ?? 0));
        ArrayPool<byte>.Shared.Return(buffer);
    }

    private async Task PutIntoBatchAsync(Exchange exchange, CancellationToken stop, CancellationToken cancellationToken)
    {
        _statistics.TransactionRebuilt();
        var json = new ArrayBufferWriter<byte>();
        _writer.Write(exchange, json);
        var item = new BatchItem(exchange, json.WrittenMemory);
        if (!_batch.HasRoomFor(item))
            await SendAsync(stop, cancellationToken).ConfigureAwait(false);
        _batch.Add(item);
    }

    private async Task SendAsync(CancellationToken stop, CancellationToken cancellationToken)
    {
        var items = _batch.Items;
        if (items.Count == 0)
            return;
        _batch = new Batch();
        var refused = await _delivery.DeliverAsync(items, stop).ConfigureAwait(false);
        foreach (var item in refused)
            LogRefused(item);
        _statistics.BatchDelivered(items.Count - refused.Count, refused.Count, items.Sum(item => (long)item.Json.Length));
        _log.Write(
            LogLevel.Trace, "Batch delivered.", ("log_group", _checkpoint.LogGroupName),
            ("transactions", items.Count.ToString(CultureInfo.InvariantCulture)));
        foreach (var item in items)
            _ledger.Done(item.Exchange);
        await SaveAsync(readToEnd: false, cancellationToken).ConfigureAwait(false);
    }

    private void LogRefused(BatchItem item) => _log.Write(
        LogLevel.Error, "The Edge refuses the content of a transaction; it is set aside.", ("id", "TransactionRefused"),
        ("log_group", _checkpoint.LogGroupName), ("transaction_id", item.Exchange.TransactionId));

    private async Task SaveAsync(bool readToEnd, CancellationToken cancellationToken)
    {
        var next = _ledger.Next(_checkpoint, _horizon, _assembler.Pending, readToEnd);
        if (!await _checkpoints.TrySaveAsync(next, cancellationToken).ConfigureAwait(false))
            throw new ConcurrentRunException(_checkpoint.LogGroupName);
        _checkpoint = next;
    }
}
