namespace CequenceApigw.Engine.Planning;

/// <summary>Every change that a run will make, computed before any is made. The run executes this very plan.</summary>
public sealed class RolloutPlan
{
    /// <summary>The integration's name.</summary>
    public required string IntegrationName { get; init; }

    /// <summary>A row for everything the rollout consists of, in the order of the run; also what stays as it is.</summary>
    public required IReadOnlyList<PlannedChange> Changes { get; init; }

    /// <summary>Parameters of the account stacks that change; empty if the StackSet is still to be made.</summary>
    public IReadOnlyList<ParameterChange> ParameterChanges { get; init; } = [];

    /// <summary>What the caller should know before consenting.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Whether the rollout is finished: nothing to create, update or delete.</summary>
    public bool IsEmpty => Changes.All(change => change.Action == PlannedAction.None);

    internal RolloutWork? Work { get; init; }

    /// <summary>The name and the counts.</summary>
    public override string ToString() =>
        $"{IntegrationName}: {Count(PlannedAction.Create)} to create, {Count(PlannedAction.Update)} to update, "
        + $"{Count(PlannedAction.Delete)} to delete, {Count(PlannedAction.None)} unchanged";

    private int Count(PlannedAction action) => Changes.Count(change => change.Action == action);
}
