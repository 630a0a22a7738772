using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Engine.Planning;

/// <summary>What happens to the StackSet and its instances.</summary>
/// <param name="GrantsTrustedAccess">Whether StackSets may not act in the organization yet.</param>
/// <param name="Creates">Whether there is none yet.</param>
/// <param name="Updates">Whether its definition changes or an instance is retried.</param>
/// <param name="AutoDeploys">Whether accounts that join get their stack by themselves.</param>
/// <param name="Canary">What comes before all others; null without a canary, or if nothing changes there.</param>
/// <param name="Deletions">Operations that come before the update.</param>
/// <param name="Creations">Operations that come after it.</param>
/// <param name="Rows">The instances as the plan shows them.</param>
/// <param name="Standing">The instances as they were read.</param>
internal sealed record StackSetPlan(
    bool GrantsTrustedAccess,
    bool Creates,
    bool Updates,
    bool AutoDeploys,
    CanaryPlan? Canary,
    IReadOnlyList<InstanceOperation> Deletions,
    IReadOnlyList<InstanceOperation> Creations,
    IReadOnlyList<PlannedChange> Rows,
    IReadOnlyList<RolloutStatus> Standing)
{
    /// <summary>Whether there is anything to do; if not, the run is judged by what the plan read.</summary>
    public bool HasWork => Creates || Updates || Deletions.Count + Creations.Count > 0;

    /// <summary>The Region of each stack to which this happens.</summary>
    public IEnumerable<string> RegionsOf(PlannedAction action) => Rows.Where(row => row.Action == action).Select(row => row.Region);

    /// <summary>What all operations together are to change.</summary>
    public ExpectedChanges Expected => ExpectedOf(Rows);

    /// <summary>What is to change at the canary; deletions come later.</summary>
    public ExpectedChanges ExpectedOfCanary =>
        ExpectedOf(Rows.Where(row => row.Action != PlannedAction.Delete && Canary!.AccountIds.Contains(row.AccountId)));

    private static ExpectedChanges ExpectedOf(IEnumerable<PlannedChange> rows)
    {
        var changes = rows.Where(row => row.Action != PlannedAction.None)
            .ToLookup(row => row.Action == PlannedAction.Create, row => (row.AccountId, row.Region));
        return new ExpectedChanges(changes[true], changes[false]);
    }
}
