using Amazon;
using Amazon.Organizations.Model;
using CequenceApigw.Engine.Configured;
using CequenceApigw.Engine.Preflight;
using CequenceApigw.Engine.SignIn;

namespace CequenceApigw.Engine.Completion;

/// <summary>What there is to choose from, for somebody who is typing.</summary>
public sealed class Choices
{
    private readonly IAwsClients _clients;

    /// <summary>What the caller's account and organization have.</summary>
    public Choices(AwsConnection connection)
        : this((IAwsClients)connection)
    {
    }

    internal Choices(IAwsClients clients) => _clients = clients;

    /// <summary>Every Region that the SDK knows, with its name; asks nobody.</summary>
    public static IReadOnlyList<Choice> KnownRegions =>
        [.. RegionEndpoint.EnumerableAllRegions.Select(region => new Choice(region.SystemName, region.DisplayName)).OrderBy(region => region.Value, StringComparer.Ordinal)];

    /// <summary>The stored profiles; asks nobody.</summary>
    /// <param name="location">Their file; null means AWS's usual places.</param>
    public static IReadOnlyList<Choice> Profiles(string? location)
    {
        var profiles = new StoredProfiles(location, mfaCode: null);
        return [.. profiles.Names.Select(name => new Choice(name, profiles.RegionOf(name) ?? name))];
    }

    /// <summary>The root and every unit, described by its path.</summary>
    public async Task<IReadOnlyList<Choice>> OrganizationalUnitsAsync(CancellationToken ct)
    {
        var found = new List<Choice>();
        var roots = await _clients.Organizations.ListRootsAsync(new ListRootsRequest(), ct);
        var waiting = new Queue<Choice>((roots.Roots ?? []).Select(root => new Choice(root.Id!, root.Name ?? root.Id!)));
        while (waiting.TryDequeue(out var unit))
        {
            found.Add(unit);
            var request = new ListOrganizationalUnitsForParentRequest { ParentId = unit.Value };
            do
            {
                var page = await _clients.Organizations.ListOrganizationalUnitsForParentAsync(request, ct);
                foreach (var child in page.OrganizationalUnits ?? [])
                    waiting.Enqueue(new Choice(child.Id!, $"{unit.Description}/{child.Name}"));
                request.NextToken = page.NextToken;
            }
            while (!string.IsNullOrEmpty(request.NextToken));
        }
        return found;
    }

    /// <summary>The organization's accounts, by name.</summary>
    public async Task<IReadOnlyList<Choice>> AccountsAsync(CancellationToken ct)
    {
        var found = new List<Choice>();
        var request = new ListAccountsRequest();
        do
        {
            var page = await _clients.Organizations.ListAccountsAsync(request, ct);
            found.AddRange((page.Accounts ?? []).Select(account => new Choice(account.Id!, account.Name ?? account.Id!)));
            request.NextToken = page.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));
        return [.. found.OrderBy(account => account.Description, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The Regions that the account has enabled, and <c>all</c> of them.</summary>
    public async Task<IReadOnlyList<Choice>> EnabledRegionsAsync(CancellationToken ct)
    {
        var names = KnownRegions.ToDictionary(region => region.Value, region => region.Description);
        var regions = await new EnabledRegions(_clients.Account).ListAsync(ct);
        return
        [
            .. regions.Enabled.Order(StringComparer.Ordinal).Select(region => new Choice(region, names.GetValueOrDefault(region, region))),
            new Choice(IntegrationOptions.AllRegions, "every enabled Region"),
        ];
    }

    /// <summary>The integrations that are administered from the home Region.</summary>
    public async Task<IReadOnlyList<Choice>> IntegrationsAsync(CancellationToken ct)
    {
        var found = new List<Choice>();
        await foreach (var (name, version) in AdministeredIntegrations.ListAsync(_clients, ct))
            found.Add(new Choice(name, $"version {version}"));
        return found;
    }
}
