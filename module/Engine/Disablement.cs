using CequenceApigw.Engine.Rollout;
using CequenceApigw.Engine.Stacks;

namespace CequenceApigw.Engine;

/// <summary>Switches API types off and leaves everything else as it is.</summary>
internal sealed class Disablement(IAwsClients clients, ProgressReport report, Delay delay)
{
    public async Task<RolloutSummary> RunAsync(IntegrationNames names, ApiTypes types, bool noWait, CancellationToken ct)
    {
        var standing = await StandingIntegration.GetAsync(clients, names, ct);
        List<string> switches = [.. AccountStackDefinition.Switches(types)];
        var client = new StackSetClient(clients, names, standing.Administrator);
        var summary = standing.StackSet is { } stackSet
            ? await new StackSetRollout(client, report, delay, waits: !noWait).DisableAsync(stackSet, switches, ct)
            : RolloutSummary.Empty;
        var plain = new PlainAccountStacks(clients, names, standing.Administrator, report, delay) { Waits = !noWait };
        var changed = standing.PlainStacks
            .Where(stack => !PlainStack.IsComplete(stack.Value) || PreviousParameters.AnyDiffers(stack.Value.Parameters, switches, "false"))
            .ToDictionary();
        await PublishAsync(standing, names, switches, ct);
        var rows = await plain.ChangeAsync(changed, switches, "false", ct);
        return summary.With([.. rows, .. standing.ClosedRows], unchanged: standing.PlainStacks.Count - changed.Count, changed.Count > 0);
    }

    // Without a StackSet the administration stack says what is wanted; so the status is true also where a stack doesn't follow.
    private async Task PublishAsync(StandingIntegration standing, IntegrationNames names, IReadOnlyList<string> switches, CancellationToken ct)
    {
        if (standing is not { StackSet: null, Administration: { } administration }
            || OwnershipTags.AccountStacksOf(administration.Tags) is not { } published
            || standing.PlainStacks.Values.FirstOrDefault(standing.IsAsPublished) is not { } stack)
        {
            return;
        }
        var parameters = PreviousParameters.ValuesOf(stack.Parameters);
        foreach (var name in switches)
            parameters[name] = "false";
        var wanted = OwnershipTags.ForAccountStacks(parameters, stack.Tags);
        if (wanted.Value != published)
            await PlainStack.Administration(clients, names, clients.HomeRegion, delay).TagAsync(administration, wanted, ct);
    }
}
