using CequenceApigw.Function.Forwarder.Progress;
using CequenceApigw.Transactions;

namespace CequenceApigw.Function.Forwarder.Delivery;

/// <summary>
/// Transactions of a log group that the Edge has refused alone. The refusal may pass: they are kept out of the batches and sent again, one by
/// one, until the Edge takes them or has refused them too often.
/// </summary>
internal sealed class HeldTransactions(RefusedRequests refused)
{
    // Posts of a turn, each of a single transaction: what is read needs the time, too. At a run's end the rest follows.
    private const int RetriesAtOnce = 32;

    // Those that were sent longest ago come first.
    private readonly List<(BatchItem Item, long Sent)> _held = [];

    /// <summary>
    /// No more are to come: the log group has to wait. A batch may add its own; and while nothing else is accepted, one batch a run goes out all
    /// the same, and each stays for a quarter of an hour: some 4,500 then.
    /// </summary>
    public bool IsFull => _held.Count >= ForwarderLimits.HeldTransactions;

    /// <summary>The first event of all, in milliseconds since the Unix epoch; the greatest number if there is none.</summary>
    public long EarliestEvent => _held.Aggregate(long.MaxValue, (earliest, held) => Math.Min(earliest, held.Item.Exchange.FirstEvent));

    /// <summary>Those to be sent again in a run, but once in it.</summary>
    /// <param name="now">The run's time, in milliseconds since the Unix epoch.</param>
    public IReadOnlyList<BatchItem> Due(long now) =>
        [.. _held.Where(held => held.Sent != now && refused.IsDue(held.Item.Exchange, now)).Take(RetriesAtOnce).Select(held => held.Item)];

    /// <summary>Whether refusals of it have counted already, those that an earlier process met among them.</summary>
    public bool Knows(Exchange exchange) => refused.Knows(exchange);

    /// <summary>Holds what an earlier process has held: in a batch, many of them would look as if the Edge took nothing.</summary>
    public void Hold(BatchItem item) => _held.Add((item, 0));

    /// <summary>The Edge has refused it, alone. True if it is to be set aside; else it is held.</summary>
    /// <param name="item">The transaction.</param>
    /// <param name="now">The run's time, in milliseconds since the Unix epoch.</param>
    /// <param name="counts">The Edge takes others: it may be the transaction.</param>
    public bool Refuse(BatchItem item, long now, bool counts)
    {
        // What a batch holds is written over by the next one.
        if (!Remove(item))
            item = item with { Json = item.Json.ToArray() };
        if (counts && refused.Refuse(item.Exchange, now))
            return true;
        _held.Add((item, now));
        return false;
    }

    /// <summary>It is done with: acknowledged or set aside.</summary>
    public void Settle(BatchItem item)
    {
        Remove(item);
        refused.Forget(item.Exchange);
    }

    /// <summary>Writes how often they were refused.</summary>
    public Task SaveAsync(CancellationToken cancellationToken) => refused.SaveAsync(cancellationToken);

    private bool Remove(BatchItem item) => _held.RemoveAll(held => held.Item == item) > 0;
}
