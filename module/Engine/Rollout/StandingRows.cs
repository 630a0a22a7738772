using System.Runtime.CompilerServices;
using CequenceApigw.Engine.Stacks;

namespace CequenceApigw.Engine.Rollout;

/// <summary>A row for every account stack of an integration: plain stacks first, then the StackSet's instances as their pages come.</summary>
internal static class StandingRows
{
    public static async IAsyncEnumerable<RolloutStatus> ReadAsync(
        IAwsClients clients, IntegrationNames names, StandingIntegration standing, [EnumeratorCancellation] CancellationToken ct)
    {
        var plain = new PlainAccountStacks(clients, names, standing.Administrator, new ProgressReport(null), Task.Delay);
        foreach (var row in await plain.StatusAsync(standing.PlainStacks, standing.DifferenceOf, ct))
            yield return row;
        foreach (var row in standing.ClosedRows)
            yield return row;
        if (standing.StackSet is null)
            yield break;
        await foreach (var row in new StackInstances(new StackSetClient(clients, names, standing.Administrator)).ReadAsync(ct))
            yield return row;
    }
}
