using System.Runtime.CompilerServices;
using CequenceApigw.Engine.Administration;
using CequenceApigw.Engine.Planning;
using CequenceApigw.Engine.Preflight;
using CequenceApigw.Engine.Rollout;
using CequenceApigw.Engine.Stacks;

namespace CequenceApigw.Engine.Removal;

/// <summary>Tells what destroying would remove, in its order; changes nothing. Nothing is planned where nothing is.</summary>
internal sealed class RemovalPlanner(IAwsClients clients)
{
    public async IAsyncEnumerable<PlannedChange> PlanAsync(string integrationName, [EnumeratorCancellation] CancellationToken ct)
    {
        IntegrationOptionsRules.CheckName(integrationName);
        var names = new IntegrationNames(integrationName);
        var (administrator, _) = await Administrator.OfStandingAsync(clients, names, ct);
        var administration = await AdministrationStacks.LookAsync(clients, names, ct);
        await new HomeRegionRules(clients, names, administrator).CheckAsync(administration.Standing, ct);
        if (administrator.Organization is not null)
        {
            await foreach (var change in StackSetAsync(new StackSetClient(clients, names, administrator), ct))
                yield return change;
        }
        foreach (var region in (await PlainAccountStacks.LookAsync(clients, names, ct)).Standing.Keys)
            yield return Deletion(PlannedKind.AccountStack, administrator.AccountId, region, "puts its settings back first");
        foreach (var (region, reason) in administration.ClosedSince(administration.Standing.GetValueOrDefault(clients.HomeRegion)))
            yield return Deletion(PlannedKind.AdministrationStack, administrator.AccountId, region, PlanRows.Closed(reason)) with { Action = PlannedAction.None };
        foreach (var (region, stack) in administration.Standing)
        {
            yield return Deletion(PlannedKind.AdministrationStack, administrator.AccountId, region, "with its artifacts");
            if (AdministrationStacks.HoldsSecret(stack))
                yield return Deletion(PlannedKind.ClientSecret, administrator.AccountId, region, "with its administration stack");
        }
    }

    private static async IAsyncEnumerable<PlannedChange> StackSetAsync(StackSetClient client, [EnumeratorCancellation] CancellationToken ct)
    {
        if (await new IntegrationStackSet(client).FindAsync(ct) is null)
            yield break;
        await foreach (var instance in new StackInstances(client).ReadAsync(ct))
            yield return Deletion(PlannedKind.AccountStack, instance.AccountId, instance.Region, "puts its settings back first");
        yield return Deletion(PlannedKind.StackSet, client.AdministratorId, client.HomeRegion, "after its stacks");
    }

    private static PlannedChange Deletion(PlannedKind kind, string accountId, string region, string why) =>
        new() { Kind = kind, AccountId = accountId, Region = region, Action = PlannedAction.Delete, Why = why };
}
