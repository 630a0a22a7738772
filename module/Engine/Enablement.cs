using CequenceApigw.Engine.Administration;
using CequenceApigw.Engine.Preflight;
using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Engine;

/// <summary>The steps of enabling, in their order: nothing is changed before every check has passed.</summary>
internal sealed class Enablement(
    IAwsClients clients, IntegrationArtifact artifact, HttpMessageHandler http, ProgressReport report, Delay delay)
{
    public async Task<RolloutSummary> RunAsync(IntegrationOptions options, CancellationToken ct)
    {
        IntegrationOptionsRules.Check(options);
        var names = new IntegrationNames(options.IntegrationName);
        var cloudFormation = clients.CloudFormation(clients.HomeRegion);

        report.Step("Checks", "identity, organization, targets, Regions, UAP");
        var organization = await new PreflightChecks(clients, http).RunAsync(options, ct);
        await new IntegrationStackSet(cloudFormation, names, clients.HomeRegion).FindAsync(ct);
        var granted = await GrantTrustedAccessAsync(new TrustedAccess(cloudFormation), ct);

        var administration = await new AdministrationStacks(clients, artifact, report, delay).EnsureAsync(options, organization, ct);

        var publisher = new ArtifactPublisher(clients, artifact.FunctionZipPath);
        var artifactKey = await publisher.KeyAsync(ct);
        var buckets = options.Regions.Distinct().Select(region => (region, names.ArtifactBucket(organization.ManagementAccountId, region)));
        var published = await publisher.PublishAsync(artifactKey, buckets, ct);
        report.Step("Artifact", $"{artifactKey} {(published ? "published" : "was there already")}");

        var stored = options.AuthEnabled && await new ClientSecretStore(clients.SecretsManager(clients.HomeRegion))
            .EnsureAsync(administration.ClientSecretArn, options.ClientId!, options.ClientSecret!, ct);
        report.Step("Client credentials", stored ? "stored" : options.AuthEnabled ? "were stored already" : "not needed");

        var definition = AccountStackDefinition.Of(options, artifact, artifactKey, organization, administration);
        var rollout = new StackSetRollout(cloudFormation, names, clients.HomeRegion, report, delay);
        var summary = await rollout.EnsureAsync(definition, options, ct);
        return summary with
        {
            Changed = summary.Changed || granted || administration.Changed || published || stored,
            Warnings = [.. Warnings(options, organization, summary)],
        };
    }

    private static IEnumerable<string> Warnings(IntegrationOptions options, Organization organization, RolloutSummary summary)
    {
        if (summary.Total == 0)
            yield return $"{string.Join(", ", options.OrganizationalUnitIds)}: no account there yet. Accounts are integrated as they join.";
        if (options.OrganizationalUnitIds.Any(id => id.StartsWith("r-", StringComparison.Ordinal)))
        {
            yield return $"The management account {organization.ManagementAccountId} isn't integrated: "
                + "StackSets never reach it, not even through the root.";
        }
    }

    private async Task<bool> GrantTrustedAccessAsync(TrustedAccess trustedAccess, CancellationToken ct)
    {
        if (await trustedAccess.IsGrantedAsync(ct))
            return false;
        await trustedAccess.GrantAsync(ct);
        report.Step("Trusted access", "granted to CloudFormation StackSets");
        return true;
    }
}
