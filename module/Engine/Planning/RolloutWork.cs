using CequenceApigw.Engine.Administration;
using CequenceApigw.Engine.Preflight;

namespace CequenceApigw.Engine.Planning;

/// <summary>What a run needs in order to execute its plan.</summary>
internal sealed record RolloutWork
{
    public required IntegrationOptions Options { get; init; }

    public required CheckedRollout Checked { get; init; }

    public required AdministrationPlan Administration { get; init; }

    /// <summary>What lies in every Region's bucket.</summary>
    public required Publications Publications { get; init; }

    /// <summary>What each bucket still lacks.</summary>
    public required IReadOnlyList<PlannedPublication> Missing { get; init; }

    public required bool StoresClientSecret { get; init; }

    /// <summary>What happens to the members; null without an organization.</summary>
    public required StackSetPlan? StackSet { get; init; }

    /// <summary>What happens to the plain stacks of the administrator's own account.</summary>
    public required IReadOnlyList<PlannedStack> PlainStacks { get; init; }
}
