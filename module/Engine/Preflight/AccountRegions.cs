namespace CequenceApigw.Engine.Preflight;

/// <summary>AWS's Regions, as one account has them.</summary>
/// <param name="Enabled">Those that it may use, in alphabetical order.</param>
/// <param name="NotEnabled">Those that it may not: never enabled or disabled again, which leaves the stacks there standing.</param>
internal sealed record AccountRegions(IReadOnlyList<string> Enabled, IReadOnlyList<string> NotEnabled);
