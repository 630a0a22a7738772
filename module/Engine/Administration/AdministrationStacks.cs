using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Planning;
using CequenceApigw.Engine.Preflight;
using CequenceApigw.Engine.Rollout;
using CequenceApigw.Engine.Stacks;

namespace CequenceApigw.Engine.Administration;

/// <summary>The administration stack of each target Region, and of the home Region, which holds the secret.</summary>
internal sealed class AdministrationStacks(IAwsClients clients, IntegrationArtifact artifact, ProgressReport report, Delay delay)
{
    private const string Step = "Administration stacks";
    private const string HoldsClientSecret = nameof(HoldsClientSecret);

    /// <summary>Those that stand at this moment, by Region, wherever they are: after an interruption nothing else knows the Regions.</summary>
    public static Task<RegionalStacks> LookAsync(IAwsClients clients, IntegrationNames names, CancellationToken ct) =>
        StacksOfRegions.LookAsync(clients, region => PlainStack.Administration(clients, names, region, Task.Delay), ct);

    /// <summary>Whether it is the one with the client secret.</summary>
    public static bool HoldsSecret(Stack? stack) =>
        stack?.Parameters?.Any(parameter => parameter is { ParameterKey: HoldsClientSecret, ParameterValue: "true" }) == true;

    /// <summary>Looks into every enabled Region: one that is no target any more still has its stack.</summary>
    /// <param name="options">What to integrate.</param>
    /// <param name="target">Where the rollout goes.</param>
    /// <param name="account">What the account stacks should be, but for the secret's name.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<AdministrationPlan> PlanAsync(IntegrationOptions options, CheckedRollout target, StackDefinition account, CancellationToken ct)
    {
        var names = new IntegrationNames(options.IntegrationName);
        var regions = target.Regions.Append(clients.HomeRegion).Distinct().ToList();
        var others = await StacksOfRegions.LookAsync(
            target.AllRegions with { Enabled = [.. target.AllRegions.Enabled.Except(regions)] }, region => Stack(names, region), ct);
        var wanted = await Task.WhenAll(regions.Select(region => Stack(names, region).PlanAsync(
            present => Definition(options, target.Administrator, names, region, account, [.. regions, .. others.ClosedSince(present).Keys]), ct)));
        var standing = wanted.Where(stack => stack.Present is not null).Select(stack => KeyValuePair.Create(stack.Region, stack.Present!));
        await new HomeRegionRules(clients, names, target.Administrator).CheckAsync(others.Standing.Concat(standing).ToDictionary(), ct);
        var home = wanted.Single(stack => stack.Region == clients.HomeRegion);
        var closed = others.ClosedSince(home.Present);
        return new AdministrationPlan(wanted, [.. others.Standing.Keys], closed)
        {
            Meanwhile = Meanwhile(home, [.. regions, .. others.Standing.Keys, .. closed.Keys]),
        };
    }

    /// <summary>Creates and updates as planned; returns what the account stacks need.</summary>
    public async Task<AdministrationOutputs> ApplyAsync(AdministrationPlan plan, IntegrationNames names, CancellationToken ct)
    {
        var done = 0;
        var stacks = await Task.WhenAll(plan.Wanted.Select(async planned =>
        {
            var now = planned.Region == clients.HomeRegion ? plan.Meanwhile ?? planned : planned;
            var stack = await Stack(names, planned.Region).ApplyAsync(now, ct);
            var message = $"{names.AdministrationStack} in {planned.Region} is {(planned.Action == PlannedAction.None ? "unchanged" : "ready")}";
            report.Step(Step, message, Interlocked.Increment(ref done), plan.Wanted.Count);
            return (planned.Region, Stack: stack);
        }));
        return AdministrationOutputs.Of(stacks.Single(stack => stack.Region == clients.HomeRegion).Stack);
    }

    /// <summary>Takes away what the home Region's stack had for account stacks that have followed by now.</summary>
    /// <param name="plan">What was planned, and is done.</param>
    /// <param name="names">The integration's.</param>
    /// <param name="all">Whether every account stack has followed; otherwise those that haven't still read the client secret.</param>
    /// <param name="left">Regions that are no target any more and still have stacks.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task FinishAsync(AdministrationPlan plan, IntegrationNames names, bool all, IReadOnlyList<string> left, CancellationToken ct)
    {
        if (plan.Meanwhile is not { } meanwhile)
            return;
        var wanted = plan.Wanted.Single(stack => stack.Region == clients.HomeRegion).Definition;
        var regions = plan.Wanted.Select(stack => stack.Region).Concat(plan.Closed.Keys).Concat(left);
        var home = Stack(names, clients.HomeRegion);
        var definition = With(wanted, (all ? wanted : meanwhile.Definition).Parameters[HoldsClientSecret], regions);
        await home.ApplyAsync(await home.PlanAsync(definition, ct), ct);
    }

    // Forwarders that aren't told yet to do without the secret read it until then, and a Region is remembered until nothing is left there.
    private static PlannedStack? Meanwhile(PlannedStack home, IReadOnlyList<string> regions)
    {
        if (home.Action == PlannedAction.Create)
            return null;
        var holds = HoldsSecret(home.Present) ? "true" : home.Definition.Parameters[HoldsClientSecret];
        var definition = With(home.Definition, holds, regions);
        if (home.Definition.Matches(definition.ParameterList, definition.Tags))
            return null;
        var isThere = definition.Matches(home.Present!.Parameters, home.Present.Tags) && PlainStack.IsComplete(home.Present);
        return home with { Definition = definition, Action = isThere ? PlannedAction.None : PlannedAction.Update };
    }

    private static StackDefinition With(StackDefinition home, string holdsClientSecret, IEnumerable<string> regions)
    {
        var tag = OwnershipTags.ForRegions(regions);
        return home with
        {
            Parameters = new Dictionary<string, string>(home.Parameters) { [HoldsClientSecret] = holdsClientSecret },
            Tags = [.. home.Tags.Where(each => each.Key != tag.Key), tag],
        };
    }

    private PlainStack Stack(IntegrationNames names, string region) => PlainStack.Administration(clients, names, region, delay);

    private StackDefinition Definition(
        IntegrationOptions options, Administrator administrator, IntegrationNames names, string region, StackDefinition account, IEnumerable<string> regions) => new(
        artifact.AdministrationTemplate,
        new Dictionary<string, string>
        {
            ["IntegrationName"] = options.IntegrationName,
            ["IntegrationVersion"] = artifact.Version,
            ["OrganizationId"] = administrator.Organization?.Id ?? "",
            ["ArtifactBucketName"] = names.ArtifactBucket(administrator.AccountId, region),
            [HoldsClientSecret] = options.AuthEnabled && region == clients.HomeRegion ? "true" : "false",
            ["RolePath"] = options.RolePath,
        },
        [
            .. OwnershipTags.For(names, artifact.Version, artifact.AdministrationTemplate),
            OwnershipTags.ForHomeRegion(clients.HomeRegion),
            .. region == clients.HomeRegion ? [OwnershipTags.ForRegions(regions)] : Array.Empty<Tag>(),
            .. administrator.Organization is null && region == clients.HomeRegion
                ? [OwnershipTags.ForAccountStacks(account.Parameters, account.Tags)]
                : Array.Empty<Tag>(),
        ]);
}
