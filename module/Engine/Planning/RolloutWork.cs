using CequenceApigw.Engine.Preflight;

namespace CequenceApigw.Engine.Planning;

/// <summary>What a run needs in order to execute its plan.</summary>
internal sealed record RolloutWork
{
    public required IntegrationOptions Options { get; init; }

    public required CheckedRollout Checked { get; init; }

    public required bool GrantsTrustedAccess { get; init; }

    public required AdministrationPlan Administration { get; init; }

    /// <summary>The key the artifact lies under in every Region.</summary>
    public required string ArtifactKey { get; init; }

    /// <summary>Regions whose bucket lacks the artifact.</summary>
    public required IReadOnlyList<string> ArtifactRegions { get; init; }

    public required bool StoresClientSecret { get; init; }

    public required StackSetPlan StackSet { get; init; }
}
