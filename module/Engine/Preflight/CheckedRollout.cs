namespace CequenceApigw.Engine.Preflight;

/// <summary>What the checks found: where the rollout goes.</summary>
/// <param name="Organization">The caller's organization.</param>
/// <param name="Targets">Units and accounts.</param>
/// <param name="Regions">Regions, <c>all</c> resolved.</param>
/// <param name="EnabledRegions">Every Region that the management account may use.</param>
internal sealed record CheckedRollout(
    Organization Organization, RolloutTargets Targets, IReadOnlyList<string> Regions, IReadOnlyList<string> EnabledRegions);
