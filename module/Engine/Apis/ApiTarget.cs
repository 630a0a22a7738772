namespace CequenceApigw.Engine.Apis;

/// <summary>An account and a Region that are asked what discovery found.</summary>
public sealed record ApiTarget
{
    /// <summary>12 digits; null means every account.</summary>
    public required string? AccountId { get; init; }

    /// <summary>The Region, in any case; null means every one.</summary>
    public required string? Region
    {
        get;
        init => field = value?.ToLowerInvariant();
    }

    /// <summary>Each of the accounts in each of the Regions; none of them named means every one.</summary>
    public static IEnumerable<ApiTarget> Of(IReadOnlyCollection<string> accountIds, IReadOnlyCollection<string> regions) =>
        from account in OrEvery(accountIds)
        from region in OrEvery(regions)
        select new ApiTarget { AccountId = account, Region = region };

    private static IEnumerable<string?> OrEvery(IReadOnlyCollection<string?> named) => named.Count > 0 ? named : [null];
}
