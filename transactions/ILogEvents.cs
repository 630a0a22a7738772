namespace CequenceApigw.Transactions;

/// <summary>Takes the events of a log group one after the other, as a page is parsed.</summary>
public interface ILogEvents
{
    /// <summary>Takes the next event.</summary>
    void Add(LogEvent logEvent);

    /// <summary>
    /// Whether an event's text is read to its end. Of others the beginning is enough, so that what is escaped in JSON may stay so.
    /// </summary>
    bool Reads(ReadOnlySpan<byte> escapedMessage);
}
