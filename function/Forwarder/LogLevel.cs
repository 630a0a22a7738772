namespace CequenceApigw.Function.Forwarder;

/// <summary>How much is logged: each level includes those before it.</summary>
internal enum LogLevel
{
    /// <summary>What went wrong; always logged.</summary>
    Error,

    /// <summary>What a run did; the default.</summary>
    Info,

    /// <summary>What it did for each log group.</summary>
    Debug,

    /// <summary>Each batch and each transaction, with its values masked.</summary>
    Trace,
}
