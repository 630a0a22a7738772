using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Preflight;
using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Engine.Planning;

/// <summary>Compares the accounts and Regions that are wanted with the instances that are there.</summary>
internal sealed class InstancePlanner
{
    private readonly RolloutTargets _targets;
    private readonly IReadOnlyList<string> _regions;
    private readonly StackSet? _stackSet;
    private readonly IReadOnlyList<RolloutStatus> _instances;
    private readonly IReadOnlySet<(string Account, string Region)> _closed;
    private readonly Dictionary<(string Account, string Region), RolloutStatus> _present;
    private readonly Dictionary<string, (MemberAccount Account, string Unit)> _wanted;

    /// <param name="targets">Units and accounts.</param>
    /// <param name="regions">Regions.</param>
    /// <param name="stackSet">The StackSet that stands, if there is one.</param>
    /// <param name="instances">Its instances.</param>
    /// <param name="closed">Accounts and Regions that they haven't enabled.</param>
    public InstancePlanner(
        RolloutTargets targets,
        IReadOnlyList<string> regions,
        StackSet? stackSet,
        IReadOnlyList<RolloutStatus> instances,
        IReadOnlySet<(string Account, string Region)> closed)
    {
        (_targets, _regions, _stackSet, _instances, _closed) = (targets, regions, stackSet, instances, closed);
        _present = instances.ToDictionary(instance => (instance.AccountId, instance.Region));
        _wanted = _targets.Units
            .SelectMany(unit => _targets.Accounts(unit).Select(account => (Account: account, Unit: unit)))
            .ToDictionary(each => each.Account.Id);
        Deletions = [.. InstanceOperation.Combine(Unwanted().Concat(UnitsWithoutInstances()))];
        AutoDeploys = !_targets.AreFiltered && AutoDeployedUnits().SelectMany(_targets.Organization.Under).All(account => _wanted.ContainsKey(account.Id));
        Creations = [.. InstanceOperation.Combine(Missing())];
        CanaryCreations = [.. InstanceOperation.Combine(Canary(PlannedAction.Create, arePresent: false))];
        CanaryUpdates = [.. InstanceOperation.Combine(Canary(PlannedAction.Update, arePresent: true))];
    }

    /// <summary>
    /// Auto-deployment knows units only. It is on where every account that it would reach is wanted, now and in future.
    /// </summary>
    public bool AutoDeploys { get; }

    public IReadOnlyList<InstanceOperation> Deletions { get; }

    public IReadOnlyList<InstanceOperation> Creations { get; }

    /// <summary>Creations of the canary alone; the whole ones, later, pass over what is there already.</summary>
    public IReadOnlyList<InstanceOperation> CanaryCreations { get; }

    /// <summary>Where an update reaches the canary alone.</summary>
    public IReadOnlyList<InstanceOperation> CanaryUpdates { get; }

    /// <summary>Updates leave out suspended accounts and inoperable instances anyway.</summary>
    public static bool IsWorthRetrying(RolloutStatus instance) =>
        instance is { Status: "OUTDATED", DetailedStatus: not "SKIPPED_SUSPENDED_ACCOUNT" };

    public bool IsWanted(RolloutStatus instance) => _wanted.ContainsKey(instance.AccountId) && _regions.Contains(instance.Region);

    /// <summary>A row for every account and Region, wanted or there.</summary>
    /// <param name="difference">How the StackSet's definition changes, if it does.</param>
    public IEnumerable<PlannedChange> Rows(string? difference)
    {
        foreach (var (account, unit) in _wanted.Values
            .OrderBy(each => !_targets.Canaries.Contains(each.Account.Id)).ThenBy(each => each.Account.Id, StringComparer.Ordinal))
        {
            foreach (var region in _regions)
            {
                var (action, why) = Decide(account, unit, region, _present.GetValueOrDefault((account.Id, region)), difference);
                yield return Row(account.Id, region, action, why);
            }
        }
        foreach (var instance in _instances.Where(instance => !IsWanted(instance)))
            yield return Row(instance.AccountId, instance.Region, PlannedAction.Delete, WhyUnwanted(instance));
    }

    private (PlannedAction Action, string Why) Decide(
        MemberAccount account, string unit, string region, RolloutStatus? instance, string? difference) =>
        instance switch
        {
            _ when !account.IsActive => (PlannedAction.None, "the account is suspended or being closed: StackSets pass over it"),
            null when _closed.Contains((account.Id, region)) =>
                (PlannedAction.None, $"the account hasn't enabled {region}: enable it there (Account, AWS Regions), then run again"),
            null => (PlannedAction.Create, $"{unit} is a target"),
            { Status: "INOPERABLE" } => (PlannedAction.None, "the instance is inoperable: StackSets don't update it"),
            _ when difference is not null => (PlannedAction.Update, difference),
            _ when IsWorthRetrying(instance) => (PlannedAction.Update, $"it is outdated: {instance.Reason ?? instance.DetailedStatus}"),
            _ => (PlannedAction.None, "as wanted"),
        };

    private static PlannedChange Row(string account, string region, PlannedAction action, string why) =>
        new() { Kind = PlannedKind.AccountStack, AccountId = account, Region = region, Action = action, Why = why };

    private string WhyUnwanted(RolloutStatus instance) => instance switch
    {
        _ when !_regions.Contains(instance.Region) => $"{instance.Region} is no target any more",
        _ when !_targets.Passes(instance.AccountId) => "the account is left out",
        _ when _targets.Units.Contains(instance.OrganizationalUnitId) => $"the account left {instance.OrganizationalUnitId}",
        _ => $"{instance.OrganizationalUnitId} is no target any more",
    };

    private IEnumerable<InstanceOperation> Unwanted() => _instances
        .Where(instance => !IsWanted(instance))
        .GroupBy(instance => (instance.OrganizationalUnitId, instance.Region))
        .Select(same => HoldsWanted(same.Key.OrganizationalUnitId, same.Key.Region)
            ? Operation(PlannedAction.Delete, same.Key.OrganizationalUnitId, same.Key.Region, AccountFilterType.INTERSECTION, same.Select(each => each.AccountId))
            : Operation(PlannedAction.Delete, same.Key.OrganizationalUnitId, same.Key.Region, AccountFilterType.NONE, []));

    // Auto-deployment keeps a unit in mind although no account is there yet.
    private IEnumerable<InstanceOperation> UnitsWithoutInstances() =>
        from unit in _stackSet?.AutoDeployment?.Enabled == true ? _stackSet.OrganizationalUnitIds ?? [] : []
        where _instances.All(instance => instance.OrganizationalUnitId != unit)
        where !_targets.Units.Any(target => _targets.Organization.Covers(target, unit) || _targets.Organization.Covers(unit, target))
        from region in _stackSet!.Regions ?? []
        select Operation(PlannedAction.Delete, unit, region, AccountFilterType.NONE, []);

    // Deleting a whole unit would reach a wanted instance.
    private bool HoldsWanted(string unit, string region)
    {
        var accounts = _targets.Organization.Under(unit).Select(account => account.Id).ToHashSet();
        return _instances.Any(instance => instance.Region == region && IsWanted(instance)
            && (accounts.Contains(instance.AccountId) || _targets.Organization.Covers(unit, instance.OrganizationalUnitId)));
    }

    private IEnumerable<string> AutoDeployedUnits()
    {
        var removed = Deletions.Where(deletion => deletion.Filter == AccountFilterType.NONE).SelectMany(deletion => deletion.Units);
        var kept = _instances.Where(IsWanted).Select(instance => instance.OrganizationalUnitId);
        return _targets.Units.Concat(kept).Concat((_stackSet?.OrganizationalUnitIds ?? []).Except(removed)).Distinct();
    }

    private IEnumerable<InstanceOperation> Missing()
    {
        foreach (var unit in _targets.Units)
        {
            var accounts = _targets.Accounts(unit).Where(account => account.IsActive).Select(account => account.Id).ToList();
            foreach (var region in _regions)
            {
                var missing = accounts.Where(account => !_present.ContainsKey((account, region)) && !_closed.Contains((account, region))).ToList();
                if (accounts.Count == 0 ? AutoDeploys && !IsAutoDeployed(unit, region) : missing.Count == accounts.Count)
                    yield return WholeUnit(unit, region);
                else if (missing.Count > 0)
                    yield return Operation(PlannedAction.Create, unit, region, AccountFilterType.INTERSECTION, missing);
            }
        }
    }

    private IEnumerable<InstanceOperation> Canary(PlannedAction action, bool arePresent) =>
        from canary in _wanted.Values
        where _targets.Canaries.Contains(canary.Account.Id) && canary.Account.IsActive
        from region in _regions
        where _present.ContainsKey((canary.Account.Id, region)) == arePresent && !_closed.Contains((canary.Account.Id, region))
        // A stack stands under the unit that was its target once; an update by another one wouldn't reach it.
        let unit = arePresent ? _present[(canary.Account.Id, region)].OrganizationalUnitId : canary.Unit
        group canary.Account.Id by (Unit: unit, Region: region) into same
        select Operation(action, same.Key.Unit, same.Key.Region, AccountFilterType.INTERSECTION, same);

    private InstanceOperation WholeUnit(string unit, string region) => _targets switch
    {
        { AccountIds.Count: > 0 } => Operation(PlannedAction.Create, unit, region, AccountFilterType.INTERSECTION, _targets.AccountIds),
        { ExcludedAccountIds.Count: > 0 } => Operation(PlannedAction.Create, unit, region, AccountFilterType.DIFFERENCE, _targets.ExcludedAccountIds),
        _ => Operation(PlannedAction.Create, unit, region, AccountFilterType.NONE, []),
    };

    private bool IsAutoDeployed(string unit, string region) => _stackSet is { AutoDeployment.Enabled: true }
        && (_stackSet.OrganizationalUnitIds ?? []).Contains(unit)
        && (_stackSet.Regions ?? []).Contains(region);

    private static InstanceOperation Operation(
        PlannedAction action, string unit, string region, AccountFilterType filter, IEnumerable<string> accounts) =>
        new(action, [unit], filter, [.. accounts.Order(StringComparer.Ordinal)], [region]);
}
