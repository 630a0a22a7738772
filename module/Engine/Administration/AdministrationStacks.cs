using CequenceApigw.Engine.Planning;
using CequenceApigw.Engine.Preflight;
using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Engine.Administration;

/// <summary>The administration stack of each target Region, and of the home Region, which holds the secret.</summary>
internal sealed class AdministrationStacks(IAwsClients clients, IntegrationArtifact artifact, ProgressReport report, Delay delay)
{
    private const string Step = "Administration stacks";

    /// <summary>Looks into every enabled Region: one that is no target any more still has its stack.</summary>
    public async Task<AdministrationPlan> PlanAsync(IntegrationOptions options, CheckedRollout target, CancellationToken ct)
    {
        var names = new IntegrationNames(options.IntegrationName);
        var regions = target.Regions.Append(clients.HomeRegion).Distinct().ToList();
        var wanted = regions.Select(region => Stack(names, region).PlanAsync(Definition(options, target.Organization, names, region), ct));
        var others = target.EnabledRegions.Except(regions).Select(async region =>
            (Region: region, IsThere: await Stack(names, region).FindAsync(ct) is not null));
        return new AdministrationPlan(
            await Task.WhenAll(wanted),
            [.. (await Task.WhenAll(others)).Where(other => other.IsThere).Select(other => other.Region)]);
    }

    /// <summary>Creates and updates as planned; returns what the account stacks need.</summary>
    public async Task<AdministrationOutputs> ApplyAsync(AdministrationPlan plan, IntegrationNames names, CancellationToken ct)
    {
        var done = 0;
        var stacks = await Task.WhenAll(plan.Wanted.Select(async planned =>
        {
            var stack = await Stack(names, planned.Region).ApplyAsync(planned, ct);
            var message = $"{names.AdministrationStack} in {planned.Region} is {(planned.Action == PlannedAction.None ? "unchanged" : "ready")}";
            report.Step(Step, message, Interlocked.Increment(ref done), plan.Wanted.Count);
            return (planned.Region, Stack: stack);
        }));
        return AdministrationOutputs.Of(stacks.Single(stack => stack.Region == clients.HomeRegion).Stack);
    }

    private AdministrationStack Stack(IntegrationNames names, string region) => new(clients.CloudFormation(region), names, region, delay);

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
