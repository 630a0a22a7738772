namespace CequenceApigw.Function.Forwarder.Reporting;

/// <summary>What a run spends its time with; the order is that of the statistics.</summary>
internal enum RunPhase
{
    /// <summary>Pages of log events, waiting for one's turn included.</summary>
    Read,

    /// <summary>Transactions from log events.</summary>
    Rebuild,

    /// <summary>Posts, with tokens, retries and pauses.</summary>
    Deliver,

    /// <summary>Writing checkpoints.</summary>
    Checkpoint,
}
