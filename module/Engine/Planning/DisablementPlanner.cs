using System.Runtime.CompilerServices;
using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Rollout;
using CequenceApigw.Engine.Stacks;

namespace CequenceApigw.Engine.Planning;

/// <summary>Tells what switching API types off would change; changes nothing.</summary>
internal sealed class DisablementPlanner(IAwsClients clients)
{
    private const string Off = "false";

    public async IAsyncEnumerable<PlannedChange> PlanAsync(IntegrationNames names, ApiTypes types, [EnumeratorCancellation] CancellationToken ct)
    {
        var standing = await StandingIntegration.GetAsync(clients, names, ct);
        List<string> switches = [.. AccountStackDefinition.Switches(types)];
        var why = $"{string.Join(", ", switches)} off: their settings are put back";
        bool IsOn(List<Parameter>? parameters) => PreviousParameters.AnyDiffers(parameters, switches, Off);
        PlannedChange Change(PlannedKind kind, string accountId, string region, bool changes, string otherwise) => new()
        {
            Kind = kind,
            AccountId = accountId,
            Region = region,
            Action = changes ? PlannedAction.Update : PlannedAction.None,
            Why = changes ? why : otherwise,
        };

        var account = standing.Administrator.AccountId;
        if (standing.StackSet is { } stackSet)
        {
            var isOn = IsOn(stackSet.Parameters);
            yield return Change(PlannedKind.StackSet, account, clients.HomeRegion, isOn, "off already");
            await foreach (var instance in new StackInstances(new StackSetClient(clients, names, standing.Administrator)).ReadAsync(ct))
            {
                var changes = isOn || InstancePlanner.IsWorthRetrying(instance);
                yield return Change(PlannedKind.AccountStack, instance.AccountId, instance.Region, changes, "off already");
            }
        }
        foreach (var (region, reason) in standing.Closed)
            yield return Change(PlannedKind.AccountStack, account, region, changes: false, PlanRows.Closed(reason));
        foreach (var (region, stack) in standing.PlainStacks)
            yield return Change(PlannedKind.AccountStack, account, region, IsOn(stack.Parameters) || !PlainStack.IsComplete(stack), "off already");
    }
}
