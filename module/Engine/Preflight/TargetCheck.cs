using Amazon.Organizations;
using Amazon.Organizations.Model;

namespace CequenceApigw.Engine.Preflight;

/// <summary>Whether the targets are in the organization.</summary>
internal sealed class TargetCheck(IAmazonOrganizations organizations)
{
    public async Task CheckAsync(IReadOnlyList<string> organizationalUnitIds, CancellationToken ct)
    {
        var unknown = new List<string>();
        foreach (var id in organizationalUnitIds)
        {
            if (!await ExistsAsync(id, ct))
                unknown.Add(id);
        }
        if (unknown.Count > 0)
        {
            throw new IntegrationException(
                IntegrationErrorId.OrganizationalUnitNotFound,
                $"The organization has no {string.Join(", ", unknown)}.",
                "Name organizational units as AWS Organizations shows them (ou-…), or the root (r-…).");
        }
    }

    private async Task<bool> ExistsAsync(string id, CancellationToken ct)
    {
        if (id.StartsWith("r-", StringComparison.Ordinal))
        {
            var roots = await organizations.ListRootsAsync(new ListRootsRequest(), ct);
            return roots.Roots?.Any(root => root.Id == id) ?? false;
        }
        try
        {
            await organizations.DescribeOrganizationalUnitAsync(new DescribeOrganizationalUnitRequest { OrganizationalUnitId = id }, ct);
            return true;
        }
        // InvalidInput: not even the form of an id.
        catch (AmazonOrganizationsException exception) when (exception is OrganizationalUnitNotFoundException or InvalidInputException)
        {
            return false;
        }
    }
}
