namespace CequenceApigw.Engine.Rollout;

/// <summary>The outcome of a run, counted on the stacks: an operation's success only means that failures were within tolerance.</summary>
public sealed record RolloutSummary
{
    /// <summary>Of a run that had nothing to do.</summary>
    internal static RolloutSummary Empty { get; } = new() { Total = 0, NotCurrent = [], Changed = false };

    /// <summary>Stacks that are as the StackSet says.</summary>
    public int Current => Total - NotCurrent.Count;

    /// <summary>Stacks in all: accounts times Regions.</summary>
    public required int Total { get; init; }

    /// <summary>Every stack that isn't as the StackSet says, with its reason.</summary>
    public required IReadOnlyList<RolloutStatus> NotCurrent { get; init; }

    /// <summary>Stacks by status; the counts add up to <see cref="Total"/>.</summary>
    public IReadOnlyDictionary<string, int> ByStatus => NotCurrent
        .GroupBy(status => status.Status)
        .Select(same => KeyValuePair.Create(same.Key, same.Count()))
        .Concat(Current > 0 ? [KeyValuePair.Create("CURRENT", Current)] : [])
        .ToDictionary();

    /// <summary>False if everything stood as wanted before the run.</summary>
    public required bool Changed { get; init; }

    /// <summary>True if the canary's stacks didn't become current, so that nothing else was touched.</summary>
    public bool StoppedAtCanary { get; init; }

    /// <summary>This outcome and that of further stacks.</summary>
    internal RolloutSummary With(IReadOnlyList<RolloutStatus> rows, int unchanged, bool changed) => this with
    {
        Total = Total + rows.Count + unchanged,
        NotCurrent = [.. NotCurrent, .. rows.Where(row => !row.IsCurrent)],
        Changed = Changed || changed,
    };

    /// <summary>What the caller should know although nothing failed, e.g. a target without accounts.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
