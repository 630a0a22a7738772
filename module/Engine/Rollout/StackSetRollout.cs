using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;

namespace CequenceApigw.Engine.Rollout;

/// <summary>Brings the StackSet and its instances to where the options want them.</summary>
internal sealed class StackSetRollout(
    IAmazonCloudFormation cloudFormation, IntegrationNames names, string homeRegion, ProgressReport report, Delay delay)
{
    private const string Step = "Account stacks";
    private readonly IntegrationStackSet _stackSet = new(cloudFormation, names, homeRegion);
    private readonly StackSetOperations _operations = new(cloudFormation, names, report, delay);
    private readonly StackInstances _instances = new(cloudFormation, names);

    /// <summary>Creates or updates the StackSet, adds targets and Regions that it lacks, retries what is outdated.</summary>
    public async Task<RolloutSummary> EnsureAsync(StackDefinition definition, IntegrationOptions options, CancellationToken ct)
    {
        var stackSet = await _stackSet.FindAsync(ct);
        var created = stackSet is null;
        var operations = new List<StackSetOperation>();
        if (stackSet is null)
        {
            await CreateAsync(definition, ct);
            stackSet = await _stackSet.GetAsync(ct);
        }
        await _operations.WaitUntilIdleAsync(ct);
        var instances = await _instances.ListAsync(ct);
        var gaps = TargetGap.Find(options.OrganizationalUnitIds, options.Regions, stackSet, instances).ToList();
        // An update under a new operation id takes up every instance that is outdated.
        if (!IsAsDefined(stackSet, definition) || instances.Any(IsWorthRetrying))
            operations.Add(await RunAsync(id => cloudFormation.UpdateStackSetAsync(Update(definition, id), ct), ct));
        foreach (var gap in gaps)
            operations.Add(await RunAsync(id => cloudFormation.CreateStackInstancesAsync(Creation(gap, id), ct), ct));
        return await RolloutVerdict.OfAsync(_instances, operations, created, ct);
    }

    /// <summary>Switches API types off and leaves everything else as it is.</summary>
    public async Task<RolloutSummary> DisableAsync(ApiTypes types, CancellationToken ct)
    {
        var stackSet = await _stackSet.GetAsync(ct);
        await _operations.WaitUntilIdleAsync(ct);
        var request = StackSetChange.Of(stackSet);
        request.OperationPreferences = OperationPreferences.Rollout;
        var changed = StackSetChange.Set(request, stackSet, Switches(types), "false");

        var operations = new List<StackSetOperation>();
        if (changed || (await _instances.ListAsync(ct)).Any(IsWorthRetrying))
        {
            operations.Add(await RunAsync(
                id =>
                {
                    request.OperationId = id;
                    return cloudFormation.UpdateStackSetAsync(request, ct);
                },
                ct));
        }
        return await RolloutVerdict.OfAsync(_instances, operations, created: false, ct);
    }

    private static IEnumerable<string> Switches(ApiTypes types)
    {
        if (types.HasFlag(ApiTypes.Rest))
            yield return AccountStackDefinition.RestApiEnabled;
        if (types.HasFlag(ApiTypes.Http))
            yield return AccountStackDefinition.HttpApiEnabled;
    }

    private static bool IsAsDefined(StackSet stackSet, StackDefinition definition) =>
        definition.Matches(stackSet.Parameters, stackSet.Tags)
        && stackSet.AutoDeployment?.Enabled == true
        && stackSet.ManagedExecution?.Active == true;

    // Updates leave out suspended accounts and inoperable instances anyway.
    private static bool IsWorthRetrying(RolloutStatus instance) =>
        instance is { Status: "OUTDATED", DetailedStatus: not "SKIPPED_SUSPENDED_ACCOUNT" };

    private async Task CreateAsync(StackDefinition definition, CancellationToken ct)
    {
        var request = new CreateStackSetRequest
        {
            StackSetName = names.StackSet,
            Description = "Forwards API Gateway traffic to Cequence UAP",
            TemplateBody = definition.Template,
            Parameters = definition.ParameterList,
            Tags = definition.Tags,
            Capabilities = [Capability.CAPABILITY_NAMED_IAM],
            PermissionModel = PermissionModels.SERVICE_MANAGED,
            AutoDeployment = new AutoDeployment { Enabled = true, RetainStacksOnAccountRemoval = false },
            ManagedExecution = new ManagedExecution { Active = true },
        };
        await cloudFormation.CreateStackSetAsync(request, ct);
        report.Step(Step, $"StackSet {names.StackSet} created");
    }

    private UpdateStackSetRequest Update(StackDefinition definition, string operationId) => new()
    {
        StackSetName = names.StackSet,
        OperationId = operationId,
        TemplateBody = definition.Template,
        Parameters = definition.ParameterList,
        Tags = definition.Tags,
        Capabilities = [Capability.CAPABILITY_NAMED_IAM],
        AutoDeployment = new AutoDeployment { Enabled = true, RetainStacksOnAccountRemoval = false },
        ManagedExecution = new ManagedExecution { Active = true },
        OperationPreferences = OperationPreferences.Rollout,
    };

    private CreateStackInstancesRequest Creation(TargetGap gap, string operationId) => new()
    {
        StackSetName = names.StackSet,
        OperationId = operationId,
        // Left out, some operations take UNION.
        DeploymentTargets = new DeploymentTargets
        {
            OrganizationalUnitIds = [.. gap.OrganizationalUnitIds],
            AccountFilterType = AccountFilterType.NONE,
        },
        Regions = [.. gap.Regions],
        OperationPreferences = OperationPreferences.Rollout,
    };

    private Task<StackSetOperation> RunAsync(Func<string, Task> start, CancellationToken ct) =>
        _operations.RunAsync(Step, instance => instance.IsCurrent, start, ct);
}
