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
    private const string OrganizationId = nameof(OrganizationId);

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
            present => Definition(options, target, names, region, account, [.. regions, .. others.ClosedSince(present).Keys]), ct)));
        var standing = wanted.Where(stack => stack.Present is not null).Select(stack => KeyValuePair.Create(stack.Region, stack.Present!));
        await new HomeRegionRules(clients, names, target.Administrator).CheckAsync(others.Standing.Concat(standing).ToDictionary(), ct);
        var closed = others.ClosedSince(wanted.Single(stack => stack.Region == clients.HomeRegion).Present);
        List<string> remembered = [.. regions, .. others.Standing.Keys, .. closed.Keys];
        return new AdministrationPlan(wanted, [.. others.Standing.Keys], closed)
        {
            Meanwhile = [.. wanted.Select(stack => Meanwhile(stack, remembered)).OfType<PlannedStack>()],
        };
    }

    /// <summary>Creates and updates as planned; returns what the account stacks need.</summary>
    public async Task<AdministrationOutputs> ApplyAsync(AdministrationPlan plan, IntegrationNames names, CancellationToken ct)
    {
        var done = 0;
        var stacks = await Task.WhenAll(plan.Wanted.Select(async planned =>
        {
            var now = plan.Meanwhile.FirstOrDefault(stack => stack.Region == planned.Region) ?? planned;
            var stack = await Stack(names, planned.Region).ApplyAsync(now, ct);
            var message = $"{names.AdministrationStack} in {planned.Region} is {(planned.Action == PlannedAction.None ? "unchanged" : "ready")}";
            report.Step(Step, message, Interlocked.Increment(ref done), plan.Wanted.Count);
            return (planned.Region, Stack: stack);
        }));
        return AdministrationOutputs.Of(stacks.Single(stack => stack.Region == clients.HomeRegion).Stack);
    }

    /// <summary>Takes away what the stacks had for account stacks that have followed by now.</summary>
    /// <param name="plan">What was planned, and is done.</param>
    /// <param name="names">The integration's.</param>
    /// <param name="all">Whether every account stack has followed; otherwise those that haven't still read the client secret.</param>
    /// <param name="left">Regions that are no target any more and still have stacks.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task FinishAsync(AdministrationPlan plan, IntegrationNames names, bool all, IReadOnlyList<string> left, CancellationToken ct)
    {
        List<string> regions = [.. plan.Wanted.Select(stack => stack.Region), .. plan.Closed.Keys, .. left];
        await Task.WhenAll(plan.Meanwhile.Select(async meanwhile =>
        {
            var wanted = plan.Wanted.Single(stack => stack.Region == meanwhile.Region).Definition;
            var stack = Stack(names, meanwhile.Region);
            var definition = With(wanted, all ? wanted.Parameters : meanwhile.Definition.Parameters, regions);
            await stack.ApplyAsync(await stack.PlanAsync(definition, ct), ct);
        }));
    }

    // Forwarders that aren't told yet to do without the secret, or to go, read it until then; a Region is remembered until nothing is left there.
    private static PlannedStack? Meanwhile(PlannedStack planned, IReadOnlyList<string> regions)
    {
        if (planned.Action == PlannedAction.Create)
            return null;
        var (present, wanted) = (planned.Present!, planned.Definition);
        var parameters = new Dictionary<string, string>(wanted.Parameters);
        if (HoldsSecret(present))
            parameters[HoldsClientSecret] = "true";
        foreach (var (name, value) in TargetScope.Union(present.Parameters, wanted.Parameters, wanted.Parameters[OrganizationId]))
            parameters[name] = value;
        var definition = With(wanted, parameters, regions);
        if (wanted.Matches(definition.ParameterList, definition.Tags))
            return null;
        var isThere = definition.Matches(present.Parameters, present.Tags) && PlainStack.IsComplete(present);
        return planned with { Definition = definition, Action = isThere ? PlannedAction.None : PlannedAction.Update };
    }

    // Only the home Region's stack remembers Regions.
    private static StackDefinition With(StackDefinition definition, IReadOnlyDictionary<string, string> parameters, IEnumerable<string> regions)
    {
        var tag = OwnershipTags.ForRegions(regions);
        return definition with { Parameters = parameters, Tags = [.. definition.Tags.Select(each => each.Key == tag.Key ? tag : each)] };
    }

    private PlainStack Stack(IntegrationNames names, string region) => PlainStack.Administration(clients, names, region, delay);

    private StackDefinition Definition(
        IntegrationOptions options, CheckedRollout target, IntegrationNames names, string region, StackDefinition account, IEnumerable<string> regions) => new(
        artifact.AdministrationTemplate,
        new Dictionary<string, string>(TargetScope.Of(target))
        {
            ["IntegrationName"] = options.IntegrationName,
            ["IntegrationVersion"] = artifact.Version,
            [OrganizationId] = target.Administrator.Organization?.Id ?? "",
            ["ArtifactBucketName"] = names.ArtifactBucket(target.Administrator.AccountId, region),
            [HoldsClientSecret] = options.AuthEnabled && region == clients.HomeRegion ? "true" : "false",
            ["RolePath"] = options.RolePath,
        },
        [
            .. OwnershipTags.For(names, artifact.Version, artifact.AdministrationTemplate),
            OwnershipTags.ForHomeRegion(clients.HomeRegion),
            .. region == clients.HomeRegion ? [OwnershipTags.ForRegions(regions)] : Array.Empty<Tag>(),
            .. target.Administrator.Organization is null && region == clients.HomeRegion
                ? [OwnershipTags.ForAccountStacks(account.Parameters, account.Tags)]
                : Array.Empty<Tag>(),
        ]);
}
