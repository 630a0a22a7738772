namespace CequenceApigw.Function.Forwarder.Delivery;

/// <summary>
/// Delivers a batch. If the Edge refuses it, it is split until the transactions that are refused stand alone, so that the rest gets
/// through. If all are refused, it speaks against the Edge rather than the transactions.
/// </summary>
internal sealed class BatchDelivery(EdgeClient edge)
{
    // So many refused and none accepted: then it is not the transactions.
    private const int SuspiciouslyMany = 32;

    // The first and the last transaction, alone, tell whether the address and the permission are right.
    private const int Probes = 2;

    /// <summary>The Edge has accepted something in this run: whatever else it refuses, that may be the transaction's fault.</summary>
    public bool HasAccepted => edge.HasAccepted;

    /// <summary>Delivers the transactions; the receipt tells of each what became of it, also after an exception.</summary>
    /// <param name="items">The batch.</param>
    /// <param name="receipt">A new one for each batch.</param>
    /// <param name="cancellationToken">Ends the delivery: the run's time budget.</param>
    /// <param name="body">The batch's body where it is written already.</param>
    /// <exception cref="DeliveryException">What is in neither of the receipt's lists can't be delivered now.</exception>
    public async Task DeliverAsync(
        IReadOnlyList<BatchItem> items, DeliveryReceipt receipt, CancellationToken cancellationToken, ReadOnlyMemory<byte>? body = null)
    {
        var isRepeated = false;
        var parts = new LinkedList<ArraySegment<BatchItem>>([items.ToArray()]);
        // Refused, and nothing accepted since.
        var suspects = new List<BatchItem>();
        // From both ends in turn: many bad ones in a row must not look as if all were bad.
        for (var atStart = true; parts.Count > 0; atStart = !atStart)
        {
            var part = Take(parts, atStart);
            // The first part is the whole batch.
            var answer = await edge.PostAsync(body ?? Batch.Body(part), cancellationToken).ConfigureAwait(false);
            body = null;
            isRepeated |= answer.IsRepeated;
            if (answer.IsAccepted)
            {
                receipt.Accept(part);
                receipt.Refuse(suspects);
                suspects.Clear();
            }
            else if (part.Count > 1)
            {
                PutBack(parts, Split(part, answer), atStart);
            }
            else
            {
                suspects.Add(part[0]);
                if (!IsSuspicious(answer, suspects.Count, items.Count, anyAccepted: receipt.Accepted.Count > 0))
                    continue;
                // A lone one, as no other will come to speak for it: it must not stand before those that follow.
                if (items.Count == 1)
                    receipt.Refuse(suspects);
                throw Failure(answer, isAboutTheseAlone: answer.IsAboutContent || items.Count == 1);
            }
        }
        receipt.Refuse(suspects);
        receipt.IsBodyFree = !isRepeated;
    }

    /// <summary>
    /// Whether the refusals speak against the Edge rather than the transactions. A few transactions are no judges of that if the Edge has
    /// accepted others.
    /// </summary>
    private bool IsSuspicious(EdgeAnswer answer, int suspects, int items, bool anyAccepted)
    {
        if (edge.HasAccepted)
            return suspects >= SuspiciouslyMany && !(answer.IsAboutContent && anyAccepted);
        return suspects >= Math.Min(items, answer.IsAboutContent ? SuspiciouslyMany : Probes);
    }

    private IReadOnlyList<ArraySegment<BatchItem>> Split(ArraySegment<BatchItem> part, EdgeAnswer answer) =>
        answer.IsAboutContent || edge.HasAccepted || part.Count <= Probes
            ? [part[..(part.Count / 2)], part[(part.Count / 2)..]]
            : [part[..1], part[1..^1], part[^1..]];

    private static ArraySegment<BatchItem> Take(LinkedList<ArraySegment<BatchItem>> parts, bool atStart)
    {
        var node = atStart ? parts.First! : parts.Last!;
        parts.Remove(node);
        return node.Value;
    }

    private static void PutBack(LinkedList<ArraySegment<BatchItem>> parts, IReadOnlyList<ArraySegment<BatchItem>> split, bool atStart)
    {
        foreach (var part in atStart ? split.Reverse() : split)
        {
            if (atStart)
                parts.AddFirst(part);
            else
                parts.AddLast(part);
        }
    }

    private DeliveryException Failure(EdgeAnswer answer, bool isAboutTheseAlone)
    {
        if (answer.IsAboutContent)
        {
            return new DeliveryException(
                "EdgeRefusesAll", "The Edge refuses the content of every transaction. Nothing is set aside; check the versions of both sides.")
            {
                IsAboutTheseAlone = isAboutTheseAlone,
                IsRefusal = !edge.HasAccepted,
            };
        }
        var failure = edge.Failure(answer);
        return new DeliveryException(failure.Id, failure.Message) { IsAboutTheseAlone = isAboutTheseAlone, IsRefusal = !edge.HasAccepted };
    }
}
