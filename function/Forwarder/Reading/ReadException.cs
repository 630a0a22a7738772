namespace CequenceApigw.Function.Forwarder.Reading;

/// <summary>A page can't be had now. No event of it has been taken, and what is remembered of the log group is whole: a later run asks for it again.</summary>
internal sealed class ReadException(string logGroupName, Exception cause)
    : Exception($"{logGroupName} can't be read: {cause.Message} The next run goes on from here.", cause);
