using CequenceApigw.Function.Forwarder.Delivery;
using CequenceApigw.Function.Forwarder.Reporting;

namespace CequenceApigw.Function.Replay;

/// <summary>Where a replay's batches go: to a file, to the Edge, to both, or nowhere but into the statistics.</summary>
/// <param name="file">Gets each batch's body as a line; null for none.</param>
/// <param name="delivery">Posts batches; null to post none.</param>
/// <param name="statistics">Counts them.</param>
/// <param name="error">Is told of transactions that the Edge refuses.</param>
internal sealed class ReplayedBatches(Stream? file, BatchDelivery? delivery, RunStatistics statistics, TextWriter error)
{
    /// <exception cref="DeliveryException">The Edge doesn't take the transactions.</exception>
    public async Task SendAsync(IReadOnlyList<BatchItem> items, CancellationToken cancellationToken)
    {
        if (file is not null)
        {
            Batch.Write(items, file);
            file.WriteByte((byte)'\n');
        }
        var receipt = new DeliveryReceipt();
        try
        {
            if (delivery is null)
                Pretend(items, receipt);
            else
                await delivery.DeliverAsync(items, receipt, cancellationToken).ConfigureAwait(false);
            statistics.BatchDelivered(items.Count);
        }
        finally
        {
            statistics.TransactionsSettled(receipt.Accepted.Count, receipt.Refused.Count);
            foreach (var item in receipt.Refused)
                await error.WriteLineAsync($"The Edge refuses the content of transaction {item.Exchange.TransactionId}; it is set aside.").ConfigureAwait(false);
        }
    }

    // What the Edge would get.
    private void Pretend(IReadOnlyList<BatchItem> items, DeliveryReceipt receipt)
    {
        receipt.Accept(items);
        statistics.BytesSent(Batch.BodyLength(items));
    }
}
