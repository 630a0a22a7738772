using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Identity.Regions;

/// <summary>AWS's commercial Regions; the sandbox's are enabled in every account, the others are not.</summary>
internal sealed class RegionCatalogue(OrganizationModel organization)
{
    public IReadOnlyList<string> All { get; } = [.. AwsRegions.Names.Union(organization.Regions).Order(StringComparer.Ordinal)];

    public bool Knows(string region) => All.Contains(region);

    public bool IsEnabled(string region) => organization.Regions.Contains(region);
}
