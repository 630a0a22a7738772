using CequenceApigw.Engine.Preflight;
using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Engine.Planning;

/// <summary>What a caller may expect of the targets, and doesn't get.</summary>
internal static class PlanWarnings
{
    public static IEnumerable<string> Of(CheckedRollout target, bool autoDeploys)
    {
        var targets = target.Targets;
        foreach (var covered in targets.CoveredUnits)
            yield return $"{covered} lies inside another target: naming it says nothing more.";
        var without = targets.Units.Where(unit => !targets.Accounts(unit).Any()).ToList();
        if (without.Count > 0)
        {
            yield return $"{string.Join(", ", without)}: no account there yet."
                + (autoDeploys ? " Accounts are integrated as they join." : "");
        }
        if (targets.Units.Any(id => id.StartsWith("r-", StringComparison.Ordinal)))
        {
            yield return $"The management account {target.Organization.ManagementAccountId} isn't integrated: "
                + "StackSets never reach it, not even through the root.";
        }
        if (!autoDeploys)
        {
            yield return "Auto-deployment is off, because it passes over account filters: it would integrate accounts that are left out. "
                + "Accounts that join are integrated by the next run.";
        }
    }

    /// <summary>A run without the names of an earlier one would send what that one replaced.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<ParameterChange> changes)
    {
        foreach (var change in changes.Where(change => AccountStackDefinition.Redaction.Contains(change.Name)))
        {
            var dropped = Names(change.From).Except(Names(change.To), StringComparer.OrdinalIgnoreCase).ToList();
            if (dropped.Count > 0)
                yield return $"{change.Name} no longer names {string.Join(", ", dropped)}: what the forwarders replaced until now leaves the accounts.";
        }
    }

    private static string[] Names(string? list) => (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
}
