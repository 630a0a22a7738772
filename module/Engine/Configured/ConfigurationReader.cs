using System.Runtime.CompilerServices;
using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Engine.Configured;

/// <summary>Reads how integrations are configured.</summary>
internal sealed class ConfigurationReader(IAwsClients clients)
{
    /// <summary>The integration of that name, or without one all that are administered from the home Region.</summary>
    public async IAsyncEnumerable<StandingConfiguration> ReadAsync(string? integrationName, [EnumeratorCancellation] CancellationToken ct)
    {
        if (integrationName is not null)
        {
            yield return await OfAsync(integrationName, ct);
            yield break;
        }
        await foreach (var (name, _) in AdministeredIntegrations.ListAsync(clients, ct))
        {
            if (await TryReadAsync(name, ct) is { } configuration)
                yield return configuration;
        }
    }

    // A run that was interrupted early, or a removal, may have left no more than the administration stack; others are of integrations with
    // another home Region.
    private async Task<StandingConfiguration?> TryReadAsync(string name, CancellationToken ct)
    {
        try
        {
            return await OfAsync(name, ct);
        }
        catch (IntegrationException exception)
            when (exception.ErrorId is IntegrationErrorId.IntegrationNotFound or IntegrationErrorId.HomeRegionDiffers)
        {
            return null;
        }
    }

    private async Task<StandingConfiguration> OfAsync(string name, CancellationToken ct)
    {
        var names = new IntegrationNames(name);
        var standing = await StandingIntegration.GetAsync(clients, names, ct);
        var rows = new List<RolloutStatus>();
        await foreach (var row in StandingRows.ReadAsync(clients, names, standing, ct))
            rows.Add(row);
        var units = (standing.StackSet?.OrganizationalUnitIds ?? []).Concat(rows.Select(row => row.OrganizationalUnitId));
        return new StandingConfiguration
        {
            IntegrationName = name,
            Version = standing.PublishedVersion,
            AdministratorAccountId = standing.Administrator.AccountId,
            HomeRegion = clients.HomeRegion,
            OrganizationId = standing.Administrator.Organization?.Id,
            OrganizationalUnitIds = Distinct(units.Where(unit => unit.Length > 0)),
            AccountIds = Distinct(rows.Select(row => row.AccountId)),
            Regions = Distinct(rows.Select(row => row.Region)),
            Stacks = rows.Count,
            IsAutoDeployed = standing.StackSet?.AutoDeployment?.Enabled ?? false,
            Parameters = standing.Parameters.ToDictionary(parameter => parameter.ParameterKey!, parameter => parameter.ParameterValue ?? ""),
        };
    }

    private static IReadOnlyList<string> Distinct(IEnumerable<string> ids) => [.. ids.Distinct().Order(StringComparer.Ordinal)];
}
