namespace CequenceApigw.Function.Forwarder.Progress;

/// <summary>The state table doesn't take a log group's progress. What is remembered of it is whole: a later run writes it.</summary>
internal sealed class ProgressException(string logGroupName, Exception cause)
    : Exception($"The progress of {logGroupName} can't be written: {cause.Message} The next run tries again.", cause);
