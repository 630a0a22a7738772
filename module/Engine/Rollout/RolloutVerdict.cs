using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;

namespace CequenceApigw.Engine.Rollout;

/// <summary>Judges a run by its instances.</summary>
internal static class RolloutVerdict
{
    /// <exception cref="IntegrationException"><c>RolloutFailed</c>: an operation failed as a whole, and no instance tells why.</exception>
    public static async Task<RolloutSummary> OfAsync(
        StackInstances stackInstances, IReadOnlyList<StackSetOperation> operations, bool created, CancellationToken ct)
    {
        var instances = await stackInstances.ListAsync(ct);
        var notCurrent = instances.Where(instance => !instance.IsCurrent).ToList();
        var failed = operations.FirstOrDefault(operation =>
            operation.Status != StackSetOperationStatus.SUCCEEDED && !StackSetOperations.IsUnderWay(operation.Status));
        if (failed is not null && notCurrent.Count == 0)
        {
            var reason = string.IsNullOrEmpty(failed.StatusReason) ? "no reason given" : failed.StatusReason;
            throw new IntegrationException(
                IntegrationErrorId.RolloutFailed,
                $"StackSet operation {failed.OperationId} is {failed.Status!.Value}: {reason}",
                "Remove the cause that the message names and run again; the next run goes on from here.");
        }
        return new RolloutSummary
        {
            Total = instances.Count,
            NotCurrent = notCurrent,
            Changed = created || operations.Count > 0,
        };
    }
}
