using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;

namespace CequenceApigw.Engine.Rollout;

/// <summary>How StackSet operations go through the organization.</summary>
internal static class OperationPreferences
{
    // Soft tolerance keeps the concurrency up when some accounts fail; the tolerance stops a run that fails everywhere.
    public static StackSetOperationPreferences Rollout => Of(RolloutPace.Default);

    public static StackSetOperationPreferences Of(RolloutPace pace) => new()
    {
        RegionConcurrencyType = pace.RegionsInTurn ? RegionConcurrencyType.SEQUENTIAL : RegionConcurrencyType.PARALLEL,
        ConcurrencyMode = ConcurrencyMode.SOFT_FAILURE_TOLERANCE,
        MaxConcurrentPercentage = pace.MaxConcurrentPercentage,
        FailureTolerancePercentage = pace.FailureTolerancePercentage,
    };

    // One account that can't be cleaned must not keep the others from it.
    public static StackSetOperationPreferences Removal => Of(RolloutPace.Default with { FailureTolerancePercentage = 100 });
}
