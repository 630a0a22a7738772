namespace CequenceApigw.Engine.Apis;

/// <summary>Which accounts and Regions are asked what discovery found.</summary>
public sealed record ApiQuery
{
    /// <summary>If not empty, only these accounts (12 digits).</summary>
    public IReadOnlyCollection<string> AccountIds { get; init; } = [];

    /// <summary>If not empty, only these Regions.</summary>
    public IReadOnlyCollection<string> Regions { get; init; } = [];

    internal bool Holds(string accountId, string region) =>
        (AccountIds.Count == 0 || AccountIds.Contains(accountId)) && (Regions.Count == 0 || Regions.Contains(region, StringComparer.OrdinalIgnoreCase));
}
