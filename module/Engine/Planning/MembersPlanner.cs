using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Preflight;
using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Engine.Planning;

/// <summary>Computes what happens to the StackSet and to its instances in the organization's members.</summary>
internal sealed class MembersPlanner(IAwsClients clients, IntegrationNames names, CheckedRollout target, ProgressReport report, Delay delay)
{
    private readonly StackSetClient _client = new(clients, names, target.Administrator);

    /// <param name="targets">Units and accounts.</param>
    /// <param name="stackSet">The StackSet that stands, if there is one.</param>
    /// <param name="definition">What the StackSet should be.</param>
    /// <param name="secretIsNew">Whether the definition still lacks the client secret's name.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<MembersPlan> PlanAsync(
        RolloutTargets targets, StackSet? stackSet, StackDefinition definition, bool secretIsNew, CancellationToken ct)
    {
        var rows = new PlanRows(target.Administrator.AccountId, clients.HomeRegion);
        var trusted = await IsTrustedAsync(ct);
        var standing = stackSet is null ? [] : await new StackInstances(_client).ListAsync(ct);
        var regions = await new OptInRegions(clients.Account).AskAsync(target.OptInRegions, [.. Newcomers(targets, standing)], ct);
        var instances = new InstancePlanner(targets, target.Regions, stackSet, standing, regions.Closed);
        var difference = stackSet is null ? null : Difference(stackSet, definition, secretIsNew, instances.AutoDeploys);
        var stackRows = instances.Rows(definition.Difference(stackSet?.Parameters, stackSet?.Tags)).ToList();
        var updates = stackSet is not null && (difference is not null || stackRows.Any(row => row.Action == PlannedAction.Update));
        return new MembersPlan(
            stackSet,
            new StackSetPlan(
                !trusted,
                stackSet is null,
                updates,
                instances.AutoDeploys,
                Canary(targets, instances, updates),
                instances.Deletions,
                instances.Creations,
                stackRows,
                standing),
            rows.TrustedAccess(trusted),
            [rows.StackSet(stackSet is null, difference, instances.Creations.Count + instances.Deletions.Count), .. stackRows],
            [.. PlanWarnings.Of(target, targets, instances.AutoDeploys), .. regions.Warnings, .. await UnderWayAsync(stackSet, ct)]);
    }

    // Accounts that are to get a stack in an opt-in Region. Where one stands, the Region is enabled, or the stack's row says so.
    private IEnumerable<string> Newcomers(RolloutTargets targets, IReadOnlyList<RolloutStatus> standing)
    {
        var present = standing.Where(instance => target.OptInRegions.Contains(instance.Region)).ToLookup(instance => instance.AccountId);
        return targets.Units.SelectMany(targets.Accounts)
            .Where(account => account.IsActive && present[account.Id].Count() < target.OptInRegions.Count)
            .Select(account => account.Id);
    }

    private async Task<bool> IsTrustedAsync(CancellationToken ct)
    {
        var access = new TrustedAccess(clients.CloudFormation(clients.HomeRegion), target.Administrator);
        var trusted = await access.IsGrantedAsync(ct);
        return trusted || !target.Administrator.IsDelegated ? trusted : throw new IntegrationException(
            IntegrationErrorId.TrustedAccessDenied,
            "StackSets have no trusted access to the organization, and a delegated administrator can't grant it.",
            "Have an administrator of the management account activate it (CloudFormation console, StackSets), then run again.");
    }

    private async Task<IEnumerable<string>> UnderWayAsync(StackSet? stackSet, CancellationToken ct)
    {
        if (stackSet is null)
            return [];
        var operations = await new StackSetOperations(_client, report, delay).UnderWayAsync(ct);
        return operations.Select(id => $"Operation {id} is under way: what it still changes isn't in this plan.");
    }

    private static CanaryPlan? Canary(RolloutTargets targets, InstancePlanner instances, bool updates)
    {
        IReadOnlyList<InstanceOperation> updated = updates ? instances.CanaryUpdates : [];
        return updated.Count + instances.CanaryCreations.Count == 0 ? null : new(targets.Canaries, updated, instances.CanaryCreations);
    }

    private static string? Difference(StackSet stackSet, StackDefinition definition, bool secretIsNew, bool autoDeploys) => stackSet switch
    {
        _ when definition.Difference(stackSet.Parameters, stackSet.Tags) is { } difference => difference,
        _ when secretIsNew => "the client secret is made anew",
        _ when stackSet.AutoDeployment?.Enabled != autoDeploys => $"auto-deployment is switched {(autoDeploys ? "on" : "off")}",
        _ when stackSet.ManagedExecution?.Active != true => "managed execution is switched on",
        _ => null,
    };
}
