namespace CequenceApigw.Function.Forwarder;

/// <summary>Another run has moved the log group's checkpoint; this run leaves the log group to it.</summary>
internal sealed class ConcurrentRunException(string logGroupName)
    : Exception($"Another run forwards {logGroupName} at the same time; this one leaves it alone.");
