namespace CequenceApigw.Transactions;

/// <summary>
/// Puts exchanges together from the events of one log group. They are added in the order of their timestamps, but for those
/// that turn up late; each is added once.
/// </summary>
public abstract class ExchangeAssembler : ILogEvents
{
    /// <summary>What is not taken yet, the oldest first.</summary>
    public abstract IReadOnlyList<Exchange> Pending { get; }

    /// <summary>Events that are not API Gateway's, and were ignored.</summary>
    public virtual long UnknownEvents { get; private protected set; }

    /// <inheritdoc/>
    public abstract void Add(LogEvent logEvent);

    /// <inheritdoc/>
    public virtual bool Reads(ReadOnlySpan<byte> escapedMessage) => true;

    /// <summary>Takes out what nothing more is expected of, in the order of first events.</summary>
    /// <param name="readTo">Every event up to this timestamp (milliseconds since the Unix epoch) that was there has been added.</param>
    /// <param name="settledTo">Up to this timestamp, at most <paramref name="readTo"/>, no event turns up any more.</param>
    public abstract IReadOnlyList<Exchange> Take(long readTo, long settledTo);
}
