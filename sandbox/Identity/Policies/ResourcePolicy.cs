namespace CequenceApigw.Sandbox.Identity.Policies;

/// <summary>A resource's owner and its own policy.</summary>
/// <param name="AccountId">Account of the resource.</param>
/// <param name="Document">Null where it has none.</param>
internal sealed record ResourcePolicy(string AccountId, PolicyDocument? Document)
{
    /// <summary>KMS keys and roles listen to their own policy alone; IAM counts only where that policy hands over to the account.</summary>
    public bool IsDecisive { get; init; }
}
