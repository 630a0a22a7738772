using CequenceApigw.Transactions;

namespace CequenceApigw.Function.Forwarder.Progress;

/// <summary>
/// Keeps account of one log group's requests during a run. A request counts as unsent until the Edge has acknowledged it,
/// and the checkpoint never passes an unsent one.
/// </summary>
/// <param name="start">The checkpoint that the run began with.</param>
internal sealed class DeliveryLedger(Checkpoint start)
{
    private static readonly long Overlap = (long)ForwarderLimits.Overlap.TotalMilliseconds;

    private readonly HashSet<RequestDigest> _deliveredBefore = [.. start.Delivered];
    private readonly List<Exchange> _done = [];
    private readonly HashSet<Exchange> _unsent = [];

    /// <summary>The first timestamp that the run reads again.</summary>
    public static long FirstToRead(Checkpoint checkpoint) => checkpoint.ReadTo - Overlap;

    /// <summary>Whether an earlier run has sent it.</summary>
    public bool IsDelivered(Exchange exchange) => _deliveredBefore.Contains(exchange.Digest);

    /// <summary>Something is to be done about them.</summary>
    public void Expect(IEnumerable<Exchange> exchanges) => _unsent.UnionWith(exchanges);

    /// <summary>Nothing is left to do about it: it was acknowledged, delivered before, or can't be sent.</summary>
    public void Done(Exchange exchange)
    {
        _unsent.Remove(exchange);
        exchange.Release();
        _done.Add(exchange);
    }

    /// <summary>The checkpoint as of now.</summary>
    /// <param name="last">The checkpoint written last.</param>
    /// <param name="horizon">Everything up to this timestamp has been read.</param>
    /// <param name="pending">Requests whose end is not read yet.</param>
    /// <param name="readToEnd">The run has read all it set out to.</param>
    public Checkpoint Next(Checkpoint last, long horizon, IEnumerable<Exchange> pending, bool readToEnd)
    {
        // Pieces of a delivered request hold nothing back.
        var open = _unsent.Concat(pending.Where(exchange => !IsDelivered(exchange)));
        var before = open.Aggregate(horizon, (earliest, exchange) => Math.Min(earliest, exchange.FirstEvent - 1));
        // Never back: what was delivered longer ago is no longer known.
        var readTo = Math.Max(last.ReadTo, before);
        return last with { ReadTo = readTo, Delivered = MetAgain(readTo - Overlap, readToEnd), Version = last.Version + 1 };
    }

    private HashSet<RequestDigest> MetAgain(long firstToRead, bool readToEnd)
    {
        // Before the end, delivered requests may still lie ahead.
        HashSet<RequestDigest> digests = readToEnd ? [] : [.. _deliveredBefore];
        foreach (var exchange in _done.Where(exchange => exchange.LastEvent >= firstToRead))
        {
            digests.Add(exchange.Digest);
            // The next run will see a piece of it only, without what tells apart the requests of one id.
            if (exchange.FirstEvent < firstToRead)
                digests.Add(exchange.IdDigest);
        }
        return digests;
    }
}
