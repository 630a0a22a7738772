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
    /// <summary>Sends a batch's transactions; whether its body may be written to again.</summary>
    /// <exception cref="DeliveryException">The Edge doesn't take the transactions.</exception>
    public async Task<bool> SendAsync(IReadOnlyList<BatchItem> items, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (file is not null)
        {
            file.Write(body.Span);
            file.WriteByte((byte)'\n');
        }
        var receipt = new DeliveryReceipt();
        try
        {
            if (delivery is null)
                Pretend(items, body.Length, receipt);
            else
                await delivery.DeliverAsync(items, receipt, cancellationToken, body).ConfigureAwait(false);
            statistics.BatchDelivered(items.Count);
            return receipt.IsBodyFree;
        }
        finally
        {
            statistics.TransactionsSettled(receipt.Accepted.Count, receipt.Refused.Count);
            foreach (var item in receipt.Refused)
                await error.WriteLineAsync($"The Edge refuses transaction {item.Exchange.TransactionId}.").ConfigureAwait(false);
        }
    }

    // What the Edge would get.
    private void Pretend(IReadOnlyList<BatchItem> items, int bytes, DeliveryReceipt receipt)
    {
        receipt.Accept(items);
        receipt.IsBodyFree = true;
        statistics.BytesSent(bytes);
    }
}
