using CequenceApigw.Engine.Rollout;
using CequenceApigw.Engine.Stacks;

namespace CequenceApigw.Engine;

/// <summary>Switches API types off and leaves everything else as it is.</summary>
internal sealed class Disablement(IAwsClients clients, ProgressReport report, Delay delay)
{
    public async Task<RolloutSummary> RunAsync(IntegrationNames names, ApiTypes types, bool noWait, CancellationToken ct)
    {
        var standing = await StandingIntegration.GetAsync(clients, names, ct);
        List<string> switches = [.. Switches(types)];
        var client = new StackSetClient(clients, names, standing.Administrator);
        var summary = standing.StackSet is { } stackSet
            ? await new StackSetRollout(client, report, delay) { Waits = !noWait }.DisableAsync(stackSet, switches, ct)
            : RolloutSummary.Empty;
        var plain = new PlainAccountStacks(clients, names, standing.Administrator, report, delay) { Waits = !noWait };
        var changed = standing.PlainStacks
            .Where(stack => !PlainStack.IsComplete(stack.Value) || PreviousParameters.AnyDiffers(stack.Value.Parameters, switches, "false"))
            .ToDictionary();
        var rows = await plain.ChangeAsync(changed, switches, "false", ct);
        return summary.With(rows, unchanged: standing.PlainStacks.Count - changed.Count, changed.Count > 0);
    }

    private static IEnumerable<string> Switches(ApiTypes types)
    {
        if (types.HasFlag(ApiTypes.Rest))
            yield return AccountStackDefinition.RestApiEnabled;
        if (types.HasFlag(ApiTypes.Http))
            yield return AccountStackDefinition.HttpApiEnabled;
    }
}
