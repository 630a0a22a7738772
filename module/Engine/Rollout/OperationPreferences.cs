using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;

namespace CequenceApigw.Engine.Rollout;

/// <summary>How StackSet operations go through the organization.</summary>
internal static class OperationPreferences
{
    // Soft tolerance keeps the concurrency up when some accounts fail; the tolerance stops a run that fails everywhere.
    public static StackSetOperationPreferences Rollout => All(failureTolerancePercentage: 10);

    // One account that can't be cleaned must not keep the others from it.
    public static StackSetOperationPreferences Removal => All(failureTolerancePercentage: 100);

    private static StackSetOperationPreferences All(int failureTolerancePercentage) => new()
    {
        RegionConcurrencyType = RegionConcurrencyType.PARALLEL,
        ConcurrencyMode = ConcurrencyMode.SOFT_FAILURE_TOLERANCE,
        MaxConcurrentPercentage = 100,
        FailureTolerancePercentage = failureTolerancePercentage,
    };
}
