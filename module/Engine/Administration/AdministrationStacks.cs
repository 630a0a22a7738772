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
    public static Task<IReadOnlyDictionary<string, Stack>> LookAsync(IAwsClients clients, IntegrationNames names, CancellationToken ct) =>
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
        var wanted = await Task.WhenAll(regions.Select(
            region => Stack(names, region).PlanAsync(Definition(options, target.Administrator, names, region, account), ct)));
        var others = await StacksOfRegions.LookAsync(target.EnabledRegions.Except(regions), region => Stack(names, region), ct);
        var present = wanted.Where(stack => stack.Present is not null).Select(stack => KeyValuePair.Create(stack.Region, stack.Present!));
        await new HomeRegionRules(clients, names, target.Administrator).CheckAsync(others.Concat(present).ToDictionary(), ct);
        return new AdministrationPlan(wanted, [.. others.Keys]) { Meanwhile = Meanwhile(wanted.Single(stack => stack.Region == clients.HomeRegion)) };
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

    /// <summary>Takes away what the home Region's stack had for account stacks that have all followed by now.</summary>
    public async Task FinishAsync(AdministrationPlan plan, IntegrationNames names, CancellationToken ct)
    {
        if (plan.Meanwhile is null)
            return;
        var home = Stack(names, clients.HomeRegion);
        await home.ApplyAsync(await home.PlanAsync(plan.Wanted.Single(stack => stack.Region == clients.HomeRegion).Definition, ct), ct);
        report.Step(Step, $"{names.AdministrationStack} in {clients.HomeRegion}: client secret removed");
    }

    // Forwarders that aren't told yet to do without the secret read it until then.
    private static PlannedStack? Meanwhile(PlannedStack home)
    {
        if (home.Action != PlannedAction.Update || !HoldsSecret(home.Present) || home.Definition.Parameters[HoldsClientSecret] == "true")
            return null;
        var definition = home.Definition with { Parameters = new Dictionary<string, string>(home.Definition.Parameters) { [HoldsClientSecret] = "true" } };
        var isThere = definition.Matches(home.Present!.Parameters, home.Present.Tags) && PlainStack.IsComplete(home.Present);
        return home with { Definition = definition, Action = isThere ? PlannedAction.None : PlannedAction.Update };
    }

    private PlainStack Stack(IntegrationNames names, string region) => PlainStack.Administration(clients, names, region, delay);

    private StackDefinition Definition(
        IntegrationOptions options, Administrator administrator, IntegrationNames names, string region, StackDefinition account) => new(
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
            .. administrator.Organization is null && region == clients.HomeRegion
                ? [OwnershipTags.ForAccountStacks(account.Parameters, account.Tags)]
                : Array.Empty<Tag>(),
        ]);
}
