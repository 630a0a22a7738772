using System.Buffers;
using System.Globalization;
using CequenceApigw.Function.Forwarder.Reporting;
using CequenceApigw.Transactions;
using CequenceApigw.Transactions.Writing;

namespace CequenceApigw.Function.Forwarder.Delivery;

/// <summary>The requests of one log group that are to be sent. What is not acknowledged stays, for a later run.</summary>
/// <param name="logGroupName">The log group.</param>
/// <param name="writer">Writes its transactions.</param>
/// <param name="held">Those that the Edge has refused.</param>
internal sealed class Outbox(string logGroupName, TransactionWriter writer, HeldTransactions held) : IDisposable
{
    private readonly Queue<Exchange> _waiting = [];
    private readonly BatchWriter _batch = new(writer);

    /// <summary>Whether everything is sent, but for what the Edge has refused.</summary>
    public bool IsEmpty => _waiting.Count == 0 && _batch.Items.Count == 0;

    /// <summary>The first event of all that is not sent, in milliseconds since the Unix epoch; the greatest number if there is none.</summary>
    public long EarliestEvent =>
        _waiting.Concat(_batch.Items.Select(item => item.Exchange)).Aggregate(held.EarliestEvent, (earliest, exchange) => Math.Min(earliest, exchange.FirstEvent));

    public void Add(Exchange exchange)
    {
        if (held.Knows(exchange))
            held.Hold(new BatchItem(exchange, Json(exchange)));
        else
            _waiting.Enqueue(exchange);
    }

    /// <summary>Bodies that a placeholder stands for.</summary>
    public long TruncatedBodies => writer.TruncatedBodies;

    /// <summary>Fills the batch. False if all that waited is in it and there is room for more.</summary>
    public bool FillBatch(RunStatistics statistics)
    {
        using var timer = statistics.Time(RunPhase.Rebuild);
        while (_waiting.TryPeek(out var exchange))
        {
            if (!_batch.TryAdd(exchange))
                return true;
            _waiting.Dequeue();
        }
        return false;
    }

    /// <summary>Sends the batch.</summary>
    /// <param name="delivery">Delivers it.</param>
    /// <param name="statistics">Counts it.</param>
    /// <param name="log">Is told of transactions that the Edge refuses.</param>
    /// <param name="done">Is given each request that needs not be sent again, also when the delivery ends early.</param>
    /// <param name="now">The run's time, in milliseconds since the Unix epoch.</param>
    /// <param name="cancellationToken">Ends the delivery.</param>
    /// <exception cref="DeliveryException">The Edge doesn't take the rest of the batch.</exception>
    public async Task SendBatchAsync(
        BatchDelivery delivery, RunStatistics statistics, RunLog log, Action<Exchange> done, long now, CancellationToken cancellationToken)
    {
        var items = _batch.Items;
        if (items.Count == 0)
            return;
        var receipt = new DeliveryReceipt();
        try
        {
            // While nothing is accepted no refusal counts, and nothing leaves a full hold.
            if (held.IsFull && delivery.HasAccepted)
                throw TooManyRefused();
            await delivery.DeliverAsync(items, receipt, cancellationToken, _batch.Body).ConfigureAwait(false);
            statistics.BatchDelivered(items.Count);
        }
        catch (DeliveryException)
        {
            statistics.BatchFailed();
            throw;
        }
        finally
        {
            Settle(receipt, delivery.HasAccepted, statistics, log, done, now);
            HashSet<BatchItem> gone = [.. receipt.Accepted, .. receipt.Refused];
            _batch.Keep([.. _batch.Items.Where(item => !gone.Contains(item))], receipt.IsBodyFree);
        }
    }

    /// <summary>Whether anything that the Edge has refused is to be sent again by then.</summary>
    public bool HasRefused(long now) => held.Due(now).Count > 0;

    /// <summary>Sends again, one by one, what the Edge has refused. The parameters are those of a batch.</summary>
    /// <exception cref="DeliveryException">The Edge takes nothing.</exception>
    public async Task RetryRefusedAsync(
        BatchDelivery delivery, RunStatistics statistics, RunLog log, Action<Exchange> done, long now, CancellationToken cancellationToken)
    {
        foreach (var item in held.Due(now))
        {
            var receipt = new DeliveryReceipt();
            try
            {
                await delivery.DeliverAsync([item], receipt, cancellationToken).ConfigureAwait(false);
            }
            catch (DeliveryException)
            {
                statistics.BatchFailed();
                throw;
            }
            finally
            {
                Settle(receipt, delivery.HasAccepted, statistics, log, done, now);
            }
        }
    }

    /// <summary>Writes how often the Edge has refused what it refuses.</summary>
    public Task SaveRefusedAsync(CancellationToken cancellationToken) => held.SaveAsync(cancellationToken);

    /// <summary>Frees what an empty outbox needs no longer.</summary>
    public void Rest() => _batch.Rest();

    public void Dispose() => _batch.Dispose();

    private ReadOnlyMemory<byte> Json(Exchange exchange)
    {
        var json = new ArrayBufferWriter<byte>();
        writer.Write(exchange, json);
        return json.WrittenMemory;
    }

    private void Settle(
        DeliveryReceipt receipt, bool hasEdgeAccepted, RunStatistics statistics, RunLog log, Action<Exchange> done, long now)
    {
        var setAside = receipt.Refused.Where(item => held.Refuse(item, now, hasEdgeAccepted)).ToList();
        foreach (var item in setAside)
        {
            log.Write(
                LogLevel.Error, $"The Edge has refused a transaction {ForwarderLimits.Refusals} times, and taken others; it is set aside.", ("id", "TransactionRefused"),
                ("log_group", logGroupName), ("transaction_id", item.Exchange.TransactionId));
        }
        foreach (var item in receipt.Refused.Except(setAside))
        {
            log.Write(
                LogLevel.Info, "The Edge refuses a transaction; it is kept and sent again.", ("id", "TransactionHeld"),
                ("log_group", logGroupName), ("transaction_id", item.Exchange.TransactionId));
        }
        foreach (var item in receipt.Accepted.Concat(setAside))
        {
            held.Settle(item);
            done(item.Exchange);
        }
        statistics.TransactionsSettled(receipt.Accepted.Count, setAside.Count);
        log.Write(
            LogLevel.Trace, "Batch delivered.", ("log_group", logGroupName),
            ("transactions", receipt.Accepted.Count.ToString(CultureInfo.InvariantCulture)));
        MaskedTransaction.Trace(log, receipt.Accepted);
    }

    private DeliveryException TooManyRefused() => new(
        "EdgeRefusesMany",
        $"The Edge refuses {ForwarderLimits.HeldTransactions} transactions of {logGroupName} or more, and takes others. No more are sent until these are accepted or set aside; check what stands before the Edge.")
    {
        IsAboutTheseAlone = true,
    };
}
