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

    /// <summary>Of removal and of looking: one account that can't be reached must not keep the others from it.</summary>
    public static StackSetOperationPreferences AllTolerated => Of(RolloutPace.Default with { FailureTolerancePercentage = 100 });
}
