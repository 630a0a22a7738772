namespace CequenceApigw.Engine.Preflight;

/// <summary>Which Regions members have enabled.</summary>
/// <param name="Closed">Accounts and the target Regions that they haven't enabled, as far as that is known.</param>
/// <param name="Warnings">What the caller should know about it.</param>
internal sealed record MemberRegions(IReadOnlySet<(string Account, string Region)> Closed, IReadOnlyList<string> Warnings);
