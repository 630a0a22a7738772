namespace CequenceApigw.Engine.Rollout;

/// <summary>
/// What a run's operations were to change, held against what CloudFormation lists afterwards: its lists may be some seconds old, and
/// would then tell of a stack what was true before the run.
/// </summary>
/// <param name="created">Where there was no instance.</param>
/// <param name="changed">Instances that were to be updated or deleted.</param>
internal sealed class ExpectedChanges(
    IEnumerable<(string Account, string Region)> created, IEnumerable<(string Account, string Region)> changed)
{
    private readonly HashSet<(string Account, string Region)> _created = [.. created];
    private readonly HashSet<(string Account, string Region)> _changed = [.. changed];

    /// <summary>Where a list doesn't tell what became of it; also where nothing came to be, because an account left its unit meanwhile.</summary>
    /// <param name="rows">The list.</param>
    /// <param name="ended">Ids of the run's operations, all of which have ended.</param>
    public IReadOnlyList<(string Account, string Region)> NotYetIn(IReadOnlyList<RolloutStatus> rows, IReadOnlySet<string> ended)
    {
        var behind = rows.Where(row => IsBehind(row, ended)).Select(row => (row.AccountId, row.Region));
        return [.. behind, .. _created.Except(rows.Select(row => (row.AccountId, row.Region)))];
    }

    // An operation that stops early doesn't come to all; what it passes over tells so itself.
    private bool IsBehind(RolloutStatus row, IReadOnlySet<string> ended) => ended.Contains(row.LastOperationId ?? "")
        ? row.DetailedStatus is "PENDING" or "RUNNING"
        : row.DetailedStatus is not ("CANCELLED" or "INOPERABLE" or "SKIPPED_SUSPENDED_ACCOUNT") && _changed.Contains((row.AccountId, row.Region));
}
