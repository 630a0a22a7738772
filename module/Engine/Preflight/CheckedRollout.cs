namespace CequenceApigw.Engine.Preflight;

/// <summary>What the checks found: where the rollout goes.</summary>
/// <param name="Administrator">The caller's account, and the organization it administers.</param>
/// <param name="Targets">Units and accounts; null without an organization.</param>
/// <param name="IncludesAdministrator">Whether the caller's account itself gets plain stacks.</param>
/// <param name="Regions">Regions, <c>all</c> resolved.</param>
/// <param name="AllRegions">Every Region, as the caller's account has it.</param>
internal sealed record CheckedRollout(
    Administrator Administrator,
    RolloutTargets? Targets,
    bool IncludesAdministrator,
    IReadOnlyList<string> Regions,
    AccountRegions AllRegions)
{
    /// <summary>Those of the Regions that every account has to opt in to.</summary>
    public IReadOnlyList<string> OptInRegions { get; init; } = [];

    /// <summary>Whether the caller's own account is the canary.</summary>
    public bool CanaryIsAdministrator { get; init; }

    /// <summary>Regions in which the caller's account gets a plain stack.</summary>
    public IReadOnlyList<string> PlainRegions => IncludesAdministrator ? Regions : [];

    /// <summary>Every account that is wanted.</summary>
    public IEnumerable<string> AccountIds =>
        (Targets?.Units.SelectMany(Targets.Accounts).Select(account => account.Id) ?? []).Concat(IncludesAdministrator ? [Administrator.AccountId] : []);
}
