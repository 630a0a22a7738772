using System.Globalization;
using CequenceApigw.Function.Forwarder.Reporting;
using CequenceApigw.Transactions;
using CequenceApigw.Transactions.Writing;

namespace CequenceApigw.Function.Forwarder.Delivery;

/// <summary>The requests of one log group that are to be sent. What is not acknowledged stays, for a later run.</summary>
/// <param name="logGroupName">The log group.</param>
/// <param name="writer">Writes its transactions.</param>
internal sealed class Outbox(string logGroupName, TransactionWriter writer) : IDisposable
{
    private readonly Queue<Exchange> _waiting = [];
    private readonly BatchWriter _batch = new(writer);

    /// <summary>Whether everything is sent.</summary>
    public bool IsEmpty => _waiting.Count == 0 && _batch.Items.Count == 0;

    /// <summary>The first event of all that is not sent, in milliseconds since the Unix epoch; the greatest number if there is none.</summary>
    public long EarliestEvent =>
        _waiting.Concat(_batch.Items.Select(item => item.Exchange)).Aggregate(long.MaxValue, (earliest, exchange) => Math.Min(earliest, exchange.FirstEvent));

    public void Add(Exchange exchange) => _waiting.Enqueue(exchange);

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
    /// <param name="cancellationToken">Ends the delivery.</param>
    /// <exception cref="DeliveryException">The Edge doesn't take the rest of the batch.</exception>
    public async Task SendBatchAsync(
        BatchDelivery delivery, RunStatistics statistics, RunLog log, Action<Exchange> done, CancellationToken cancellationToken)
    {
        var items = _batch.Items;
        if (items.Count == 0)
            return;
        var receipt = new DeliveryReceipt();
        try
        {
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
            Settle(receipt, statistics, log, done);
        }
    }

    /// <summary>Frees what an empty outbox needs no longer.</summary>
    public void Rest() => _batch.Rest();

    public void Dispose() => _batch.Dispose();

    private void Settle(DeliveryReceipt receipt, RunStatistics statistics, RunLog log, Action<Exchange> done)
    {
        foreach (var item in receipt.Refused)
        {
            log.Write(
                LogLevel.Error, "The Edge refuses the content of a transaction; it is set aside.", ("id", "TransactionRefused"),
                ("log_group", logGroupName), ("transaction_id", item.Exchange.TransactionId));
        }
        HashSet<BatchItem> settled = [.. receipt.Accepted, .. receipt.Refused];
        foreach (var item in settled)
            done(item.Exchange);
        statistics.TransactionsSettled(receipt.Accepted.Count, receipt.Refused.Count);
        log.Write(
            LogLevel.Trace, "Batch delivered.", ("log_group", logGroupName),
            ("transactions", receipt.Accepted.Count.ToString(CultureInfo.InvariantCulture)));
        MaskedTransaction.Trace(log, receipt.Accepted);
        _batch.Keep([.. _batch.Items.Where(item => !settled.Contains(item))], receipt.IsBodyFree);
    }
}
