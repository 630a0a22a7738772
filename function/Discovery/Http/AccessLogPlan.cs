namespace CequenceApigw.Function.Discovery.Http;

/// <summary>What is to be done with an HTTP stage's access log.</summary>
internal enum AccessLogPlan
{
    /// <summary>It is on already.</summary>
    Keep,

    /// <summary>The stage has none, or an earlier version's: ours is set.</summary>
    Set,

    /// <summary>The owner's has all that is needed.</summary>
    ReadOwners,

    /// <summary>A stage has one access log only, and its owner uses it.</summary>
    LeaveToOwner,
}
