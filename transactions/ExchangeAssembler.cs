namespace CequenceApigw.Transactions;

/// <summary>Puts exchanges together from the events of one log group, which are added in the order of their timestamps.</summary>
public abstract class ExchangeAssembler
{
    /// <summary>What is not taken yet, the oldest first.</summary>
    public abstract IReadOnlyList<Exchange> Pending { get; }

    /// <summary>Events that are not API Gateway's, and were ignored.</summary>
    public virtual long UnknownEvents { get; private protected set; }

    /// <summary>Adds the next event.</summary>
    public abstract void Add(LogEvent logEvent);

    /// <summary>
    /// Whether an event's text is read to its end. Of others the beginning is enough, so that what is escaped in JSON may stay so.
    /// </summary>
    internal virtual bool Reads(ReadOnlySpan<byte> escapedMessage) => true;

    /// <summary>Takes out what nothing more is expected of, in the order of first events.</summary>
    /// <param name="horizon">Every event up to this timestamp (milliseconds since the Unix epoch) has been added.</param>
    public abstract IReadOnlyList<Exchange> Take(long horizon);
}
