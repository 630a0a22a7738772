namespace CequenceApigw.Engine.Apis;

/// <summary>Which accounts and Regions are asked what discovery found.</summary>
public sealed record ApiQuery
{
    /// <summary>If not empty, only these.</summary>
    public IReadOnlySet<ApiTarget> Targets { get; init; } = new HashSet<ApiTarget>();

    internal bool Holds(string accountId, string region) =>
        Targets.Count == 0 || ApiTarget.Of([accountId], [region])
            .Concat(ApiTarget.Of([accountId], []))
            .Concat(ApiTarget.Of([], [region]))
            .Concat(ApiTarget.Of([], []))
            .Any(Targets.Contains);
}
