namespace CequenceApigw.Sandbox.Identity.Policies;

/// <summary>What a policy says of a request; of several the greatest holds.</summary>
internal enum PolicyVerdict
{
    NotApplicable,

    /// <summary>A resource-based policy names the caller's account: what the account's own policies allow is allowed.</summary>
    Delegated,

    Allowed,

    Denied,
}
