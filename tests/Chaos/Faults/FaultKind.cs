namespace CequenceApigw.Chaos.Faults;

/// <summary>What may happen to a call.</summary>
internal enum FaultKind
{
    None,

    /// <summary>The service refuses it: too many requests.</summary>
    Throttling,

    /// <summary>The service answers with a 5xx.</summary>
    ServerError,

    /// <summary>The connection breaks before the service gets it.</summary>
    Reset,

    /// <summary>The service does it, and the answer is lost.</summary>
    LostAnswer,

    /// <summary>The service does it, and takes seconds: perhaps more than the caller waits.</summary>
    Slow,

    /// <summary>The process is killed before it.</summary>
    KilledBefore,

    /// <summary>The process is killed when the service has done it.</summary>
    KilledAfter,

    /// <summary>The same function is started once more in the midst of the run.</summary>
    Overlap,
}
