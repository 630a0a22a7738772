using System.Globalization;
using Amazon.Runtime;
using CequenceApigw.Engine;
using CequenceApigw.Engine.Rollout;
using CequenceApigw.Engine.Statistics;
using CequenceApigw.Sandbox.Identity.Credentials;
using CequenceApigw.Sandbox.Uap;

namespace CequenceApigw.Sandbox.Demo;

/// <summary>Uses the product's engine on the local organization, as the module does on a real one.</summary>
internal sealed class DemoRollout
{
    private const string Name = "CequenceApigw";

    private readonly LocalOrganization _local;
    private readonly DemoNarrator _narrator;
    private readonly Integration _integration;

    public DemoRollout(LocalOrganization local, DemoNarrator narrator)
    {
        _local = local;
        _narrator = narrator;
        var credentials = new BasicAWSCredentials(CredentialStore.AdministratorAccessKeyId, CredentialStore.AdministratorSecretAccessKey);
        _integration = new Integration(
            new AwsConnection(credentials, local.Organization.HomeRegion, local.BaseAddress),
            IntegrationArtifact.FromDirectory(Path.Combine(AppContext.BaseDirectory, "product")));
    }

    public async Task<RolloutSummary> EnableAsync(CancellationToken cancellationToken)
    {
        _narrator.Chapter("Enable-CqApiGwIntegration");
        var uap = _local.Services.GetRequiredService<UapAddress>();
        var options = new IntegrationOptions
        {
            IntegrationName = Name,
            OrganizationalUnitIds = [_local.Organization.Root.Id],
            Regions = _local.Organization.Regions,
            EdgeEndpoint = uap.EdgeEndpoint,
            AuthEndpoint = uap.AuthEndpoint,
            ClientId = uap.ClientId,
            ClientSecret = uap.ClientSecret,
        };
        var summary = await _narrator.WithProgressAsync(progress => _integration.EnableAsync(options, progress, cancellationToken));
        _narrator.Verdict(summary.Current == summary.Total, $"{summary.Current} of {summary.Total} stack instances are current");
        return summary;
    }

    public async Task ReportAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        _narrator.Chapter("Get-CqApiGwRollout");
        _narrator.Table(
            await _integration.GetRolloutAsync(Name, cancellationToken).ToListAsync(cancellationToken),
            ("Account", row => row.AccountId),
            ("Region", row => row.Region),
            ("Status", row => row.Status),
            ("Detail", row => row.DetailedStatus ?? ""),
            ("Reason", row => row.Reason ?? ""));

        _narrator.Chapter("Get-CqApiGwStatistics");
        _narrator.Table(
            await StatisticsAsync(since, cancellationToken),
            ("Account", row => row.AccountId),
            ("Region", row => row.Region),
            ("Runs", row => $"{row.Runs}"),
            ("Log groups", row => $"{row.LogGroupCount}"),
            ("Events", row => $"{row.TotalEventsFetched}"),
            ("Transactions", row => $"{row.TotalTransactionsParsedFromStreams}"),
            ("Batches", row => $"{row.SuccessfulBatches}/{row.TotalBatches}"),
            ("Failed", row => $"{row.FailedBatches}"),
            ("Complete", row => row.Completeness is { } part ? part.ToString("P1", CultureInfo.InvariantCulture) : "-"),
            ("Error", row => row.Error ?? ""));
    }

    private async Task<List<ForwarderStatistics>> StatisticsAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var query = new StatisticsQuery { Since = since, Until = _local.Clock.GetUtcNow(), WithCompleteness = true };
        var rows = await _integration.GetStatisticsAsync(Name, query, ct: cancellationToken).ToListAsync(cancellationToken);
        return [.. rows.OrderBy(row => row.AccountId, StringComparer.Ordinal).ThenBy(row => row.Region, StringComparer.Ordinal)];
    }

    public async Task DisableAsync(CancellationToken cancellationToken)
    {
        _narrator.Chapter("Disable-CqApiGwIntegration");
        var summary = await _narrator.WithProgressAsync(
            progress => _integration.DisableAsync(Name, ApiTypes.Rest | ApiTypes.Http, noWait: false, progress, cancellationToken));
        _narrator.Verdict(summary.Current == summary.Total, "schedules removed, logging settings put back");
    }

    public async Task DestroyAsync(CancellationToken cancellationToken)
    {
        _narrator.Chapter("Disable-CqApiGwIntegration -Destroy");
        await _narrator.WithProgressAsync(async progress =>
        {
            await _integration.DestroyAsync(Name, progress, cancellationToken);
            return true;
        });
        _narrator.Good("stack instances, StackSet, administration stacks, artifacts and secret removed");
    }
}
