using Amazon.Account;
using Amazon.Account.Model;

namespace CequenceApigw.Engine.Preflight;

/// <summary>The Regions of the management account.</summary>
internal sealed class EnabledRegions(IAmazonAccount account)
{
    /// <summary>The Regions named, or every enabled one for <c>all</c>; throws unless each exists and is enabled.</summary>
    /// <returns>The Regions wanted, which of these accounts have to opt in to, and all that there are.</returns>
    public async Task<(IReadOnlyList<string> Wanted, IReadOnlyList<string> OptIn, AccountRegions All)> ResolveAsync(
        IReadOnlyList<string> named, string homeRegion, CancellationToken ct)
    {
        var known = await ReadAsync(ct);
        var all = Of(known);
        IReadOnlyList<string> wanted = named is [IntegrationOptions.AllRegions] ? all.Enabled : [.. named.Distinct()];
        Check([.. wanted, homeRegion], known);
        return (wanted, [.. wanted.Where(region => known[region] == RegionOptStatus.ENABLED)], all);
    }

    /// <summary>Every Region that something of the integration may stand in.</summary>
    public async Task<AccountRegions> ListAsync(CancellationToken ct) => Of(await ReadAsync(ct));

    private static AccountRegions Of(Dictionary<string, RegionOptStatus> known)
    {
        var enabled = known.ToLookup(region => IsEnabled(region.Value), region => region.Key);
        return new AccountRegions([.. enabled[true].Order()], [.. enabled[false].Order()]);
    }

    private static void Check(IReadOnlyList<string> regions, Dictionary<string, RegionOptStatus> known)
    {
        var unknown = regions.Where(region => !known.ContainsKey(region)).ToList();
        if (unknown.Count > 0)
        {
            throw new IntegrationException(
                IntegrationErrorId.RegionNotFound,
                $"AWS has no Region {string.Join(", ", unknown)}.",
                $"Use Region codes, e.g. {string.Join(", ", known.Keys.Order().Take(3))}.");
        }
        var disabled = regions.Where(region => !IsEnabled(known[region])).ToList();
        if (disabled.Count > 0)
        {
            throw new IntegrationException(
                IntegrationErrorId.RegionNotEnabled,
                $"The management account hasn't enabled {string.Join(", ", disabled)}.",
                "Enable the Region in the management account and in the target accounts (Account, AWS Regions), or leave it out.");
        }
    }

    private static bool IsEnabled(RegionOptStatus status) =>
        status == RegionOptStatus.ENABLED || status == RegionOptStatus.ENABLED_BY_DEFAULT;

    private async Task<Dictionary<string, RegionOptStatus>> ReadAsync(CancellationToken ct)
    {
        var regions = new Dictionary<string, RegionOptStatus>();
        string? token = null;
        do
        {
            var page = await account.ListRegionsAsync(new ListRegionsRequest { NextToken = token }, ct);
            foreach (var region in page.Regions ?? [])
                regions[region.RegionName!] = region.RegionOptStatus!;
            token = page.NextToken;
        }
        while (!string.IsNullOrEmpty(token));
        return regions;
    }
}
