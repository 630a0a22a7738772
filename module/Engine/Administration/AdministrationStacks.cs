using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Preflight;
using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Engine.Administration;

/// <summary>The administration stack of each target Region, and of the home Region, which holds the secret.</summary>
internal sealed class AdministrationStacks(IAwsClients clients, IntegrationArtifact artifact, ProgressReport report, Delay delay)
{
    public async Task<AdministrationOutputs> EnsureAsync(IntegrationOptions options, Organization organization, CancellationToken ct)
    {
        var names = new IntegrationNames(options.IntegrationName);
        var regions = options.Regions.Append(clients.HomeRegion).Distinct().ToList();
        var done = 0;
        var stacks = await Task.WhenAll(regions.Select(async region =>
        {
            var stack = await new AdministrationStack(clients.CloudFormation(region), names, region, delay)
                .EnsureAsync(Definition(options, organization, names, region), ct);
            var message = $"{names.AdministrationStack} in {region} is {(stack.Changed ? "ready" : "unchanged")}";
            report.Step("Administration stacks", message, Interlocked.Increment(ref done), regions.Count);
            return (Region: region, stack.Stack, stack.Changed);
        }));

        var home = stacks.Single(stack => stack.Region == clients.HomeRegion).Stack;
        return new AdministrationOutputs(
            Output(home, "ClientSecretArn"), Output(home, "ClientSecretKeyArn"), stacks.Any(stack => stack.Changed));
    }

    private static string Output(Stack stack, string key) => stack.Outputs?.Find(output => output.OutputKey == key)?.OutputValue ?? "";

    private StackDefinition Definition(IntegrationOptions options, Organization organization, IntegrationNames names, string region) => new(
        artifact.AdministrationTemplate,
        new Dictionary<string, string>
        {
            ["IntegrationName"] = options.IntegrationName,
            ["IntegrationVersion"] = artifact.Version,
            ["OrganizationId"] = organization.Id,
            ["ArtifactBucketName"] = names.ArtifactBucket(organization.ManagementAccountId, region),
            ["HoldsClientSecret"] = options.AuthEnabled && region == clients.HomeRegion ? "true" : "false",
            ["RolePath"] = options.RolePath,
        },
        OwnershipTags.For(names, artifact.Version, artifact.AdministrationTemplate));
}
