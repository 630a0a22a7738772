namespace CequenceApigw.Function.Forwarder.Delivery;

/// <summary>
/// Delivers a batch. If the Edge refuses its content, the batch is halved until the transactions that are refused stand
/// alone: they are set aside, so that the rest gets through.
/// </summary>
internal sealed class BatchDelivery(EdgeClient edge)
{
    // So many refused and none accepted: then it is not the transactions.
    private const int SuspiciouslyMany = 32;

    /// <summary>The transactions that the Edge refused; all others are acknowledged.</summary>
    /// <exception cref="DeliveryException">Not all could be delivered, or all were refused: then none is set aside.</exception>
    public async Task<IReadOnlyList<BatchItem>> DeliverAsync(IReadOnlyList<BatchItem> items, CancellationToken cancellationToken)
    {
        var refused = new List<BatchItem>();
        var accepted = 0;
        var parts = new Stack<ArraySegment<BatchItem>>([items.ToArray()]);
        while (parts.TryPop(out var part))
        {
            if (await edge.TryPostAsync(Batch.Body(part), cancellationToken).ConfigureAwait(false))
            {
                accepted += part.Count;
            }
            else if (part.Count > 1)
            {
                parts.Push(part[(part.Count / 2)..]);
                parts.Push(part[..(part.Count / 2)]);
            }
            else
            {
                refused.Add(part[0]);
                if (accepted == 0 && refused.Count >= Math.Min(items.Count, SuspiciouslyMany) && items.Count > 1)
                {
                    throw new DeliveryException(
                        "EdgeRefusesAll", "The Edge refuses the content of every transaction. Nothing is set aside; check the versions of both sides.");
                }
            }
        }
        return refused;
    }
}
