using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Engine.Stacks;

/// <summary>Tells of a plain stack in the words that StackSets have for an instance.</summary>
internal static class PlainStackStatus
{
    /// <param name="accountId">The stack's account.</param>
    /// <param name="region">The stack's Region.</param>
    /// <param name="stack">The stack; null where there is none.</param>
    /// <param name="reason">Why it isn't as wanted; null if it is.</param>
    public static RolloutStatus Of(string accountId, string region, Stack? stack, string? reason) => new()
    {
        AccountId = accountId,
        Region = region,
        // No unit leads to it.
        OrganizationalUnitId = "",
        Status = reason is null ? "CURRENT" : "OUTDATED",
        DetailedStatus = (reason, stack) switch
        {
            (null, _) => "SUCCEEDED",
            (_, not null) when IsUnderWay(stack) => "RUNNING",
            _ => "FAILED",
        },
        Reason = reason,
        StackId = stack?.StackId,
        Drift = stack?.DriftInformation?.StackDriftStatus?.Value,
        LastDriftCheck = stack?.DriftInformation?.LastCheckTimestamp,
    };

    public static bool IsUnderWay(Stack stack) => stack.StackStatus!.Value.EndsWith("_IN_PROGRESS", StringComparison.Ordinal);
}
