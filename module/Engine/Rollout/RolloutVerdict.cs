using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;

namespace CequenceApigw.Engine.Rollout;

/// <summary>Judges a run by its instances.</summary>
internal static class RolloutVerdict
{
    private const int MaxNamed = 10;

    /// <summary>Of a run without operations: as it was read.</summary>
    public static RolloutSummary Of(IReadOnlyList<RolloutStatus> instances) => new()
    {
        Total = instances.Count,
        NotCurrent = [.. instances.Where(instance => !instance.IsCurrent)],
        Changed = false,
    };

    /// <summary>Of a run whose operations have ended.</summary>
    /// <param name="instances">The instances, listed afterwards.</param>
    /// <param name="behind">Where that list doesn't tell what became of a stack.</param>
    /// <param name="operations">The operations.</param>
    /// <exception cref="IntegrationException"><c>RolloutFailed</c>: an operation failed as a whole, and no instance tells why.</exception>
    public static RolloutSummary Of(
        IReadOnlyList<RolloutStatus> instances, IReadOnlyList<(string Account, string Region)> behind, IReadOnlyList<StackSetOperation> operations)
    {
        var summary = Of(instances) with { Changed = true, Warnings = [.. Warnings(behind)] };
        var failed = operations.FirstOrDefault(operation =>
            operation.Status != StackSetOperationStatus.SUCCEEDED && !StackSetOperations.IsUnderWay(operation.Status));
        // Suspended accounts are passed over anyway: they tell nothing about the operation.
        if (failed is null || summary.NotCurrent.Any(instance => !instance.IsSuspended))
            return summary;
        var reason = string.IsNullOrEmpty(failed.StatusReason) ? "no reason given" : failed.StatusReason;
        throw new IntegrationException(
            IntegrationErrorId.RolloutFailed,
            $"StackSet operation {failed.OperationId} is {failed.Status!.Value}: {reason}",
            "Remove the cause that the message names and run again; the next run goes on from here.");
    }

    private static IEnumerable<string> Warnings(IReadOnlyList<(string Account, string Region)> behind)
    {
        if (behind.Count == 0)
            yield break;
        var named = string.Join(", ", behind.Take(MaxNamed).Select(each => $"{each.Account} in {each.Region}"));
        var more = behind.Count > MaxNamed ? $" and {behind.Count - MaxNamed} more" : "";
        yield return $"CloudFormation doesn't tell what became of {behind.Count} stacks: {named}{more}. Either their accounts left the targets "
            + "meanwhile, or its list lags behind. The next run sees what is left to do.";
    }
}
