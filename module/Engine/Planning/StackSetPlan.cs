namespace CequenceApigw.Engine.Planning;

/// <summary>What happens to the StackSet and its instances.</summary>
/// <param name="GrantsTrustedAccess">Whether StackSets may not act in the organization yet.</param>
/// <param name="Creates">Whether there is none yet.</param>
/// <param name="Updates">Whether its definition changes or an instance is retried.</param>
/// <param name="AutoDeploys">Whether accounts that join get their stack by themselves.</param>
/// <param name="Canary">What comes before all others; null without a canary, or if nothing changes there.</param>
/// <param name="Deletions">Operations that come before the update.</param>
/// <param name="Creations">Operations that come after it.</param>
internal sealed record StackSetPlan(
    bool GrantsTrustedAccess,
    bool Creates,
    bool Updates,
    bool AutoDeploys,
    CanaryPlan? Canary,
    IReadOnlyList<InstanceOperation> Deletions,
    IReadOnlyList<InstanceOperation> Creations);
