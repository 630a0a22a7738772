using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Identity.Regions;

/// <summary>
/// AWS's commercial Regions; the sandbox's are enabled in every account but where hardships say otherwise, the others are not.
/// </summary>
internal sealed class RegionCatalogue(OrganizationModel organization, AccountHardships hardships)
{
    public IReadOnlyList<string> All { get; } = [.. AwsRegions.Names.Union(organization.Regions).Order(StringComparer.Ordinal)];

    public bool Knows(string region) => All.Contains(region);

    public bool IsEnabled(string region) => organization.Regions.Contains(region);

    /// <summary>A Region's status in an account, in Account Management's words.</summary>
    public string StatusIn(string accountId, string region) => IsEnabled(region) && !hardships.NotEnabled.ContainsKey((accountId, region))
        ? AwsRegions.OptIn.Contains(region) ? "ENABLED" : "ENABLED_BY_DEFAULT"
        : "DISABLED";
}
