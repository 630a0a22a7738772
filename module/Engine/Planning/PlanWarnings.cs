using CequenceApigw.Engine.Administration;
using CequenceApigw.Engine.Preflight;
using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Engine.Planning;

/// <summary>What a caller may expect of the targets, and doesn't get.</summary>
internal static class PlanWarnings
{
    public static IEnumerable<string> Of(CheckedRollout target, RolloutTargets targets, bool autoDeploys)
    {
        foreach (var covered in targets.CoveredUnits)
            yield return $"{covered} lies inside another target: naming it says nothing more.";
        var without = targets.Units.Where(unit => !targets.Accounts(unit).Any()).ToList();
        if (without.Count > 0)
        {
            yield return $"{string.Join(", ", without)}: no account there yet."
                + (autoDeploys ? " Accounts are integrated as they join." : "");
        }
        if (!target.IncludesAdministrator && targets.Units.Any(TargetScope.IsRoot))
        {
            yield return $"The management account {target.Administrator.Organization!.ManagementAccountId} isn't integrated: "
                + "StackSets never reach it, not even through the root. "
                + (target.Administrator.IsDelegated ? "Only it can integrate itself." : "IncludeManagementAccount does.");
        }
        if (!autoDeploys)
        {
            yield return "Auto-deployment is off, because it passes over account filters: it would integrate accounts that are left out. "
                + "Accounts that join are integrated by the next run.";
        }
    }

    /// <summary>A run without the names of an earlier one would send what that one replaced; one without its list of APIs, what that one left out; one without subnets, from elsewhere.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<ParameterChange> changes)
    {
        if (changes.Any(change => change is { Name: AccountStackDefinition.ApiConfigKey, From.Length: > 0, To: "" }))
            yield return "This run has no list of APIs any more: every API is discovered and enabled. Give ApiConfig again to keep to a list.";
        if (changes.Any(change => change is { Name: AccountStackDefinition.SubnetParameters, From.Length: > 0, To: "" }))
            yield return "This run names no subnets any more: the functions leave the accounts' VPCs. Give SubnetParameters again to keep them there.";
        foreach (var change in changes.Where(change => AccountStackDefinition.Redaction.Contains(change.Name)))
        {
            var dropped = Names(change.From).Except(Names(change.To), StringComparer.OrdinalIgnoreCase).ToList();
            if (dropped.Count > 0)
                yield return $"{change.Name} no longer names {string.Join(", ", dropped)}: what the forwarders replaced until now leaves the accounts.";
        }
    }

    /// <summary>Regions that are no target any more, but can't be left.</summary>
    public static IEnumerable<string> Of(AdministrationPlan plan) => plan.Closed.Select(each =>
        $"{each.Key} is closed to the account, and what stands there stays as it is: {each.Value}. Open it again, then run again.");

    /// <summary>More units or accounts than the policies of what accounts share can name.</summary>
    public static IEnumerable<string> Of(CheckedRollout target)
    {
        if (target.Targets is not { } targets)
            yield break;
        const string read = "are too many for the administration stacks' policies: secret and buckets can be read by roles under the role path in every account of";
        if (TargetScope.IsWholeOrganization(target))
            yield return $"{targets.Units.Count} units {read} the organization. Name units further up.";
        if (TargetScope.IsEveryAccount(target))
            yield return $"{targets.Units.SelectMany(targets.Accounts).Count()} accounts {read} the target units.";
    }

    /// <summary>Entries of the list that say nothing about any target.</summary>
    public static IEnumerable<string> Of(ApiConfigDocument? document, CheckedRollout target)
    {
        var accounts = target.AccountIds.ToList();
        foreach (var entry in document?.Content.Enable ?? [])
        {
            if (accounts.Count > 0 && !accounts.Any(account => entry.CoversAccount(account)))
                yield return $"{document!.Path}: {entry} covers none of the target accounts.";
            if (!target.Regions.Any(entry.CoversRegion))
                yield return $"{document!.Path}: {entry} covers none of the target Regions.";
        }
    }

    private static string[] Names(string? list) => (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
}
