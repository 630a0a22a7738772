using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Planning;
using CequenceApigw.Engine.Stacks;

namespace CequenceApigw.Engine.Rollout;

/// <summary>Brings the StackSet and its instances to where the options want them.</summary>
/// <param name="client">The StackSet.</param>
/// <param name="report">Where progress goes.</param>
/// <param name="delay">How to pause.</param>
/// <param name="waits">False starts the operations one behind the other, and leaves them to CloudFormation, which queues them.</param>
internal sealed class StackSetRollout(StackSetClient client, ProgressReport report, Delay delay, bool waits = true)
{
    private const string Step = "Account stacks";
    private readonly IntegrationStackSet _stackSet = new(client);
    private readonly StackSetOperations _operations = new(client, report, delay) { Waits = waits };
    private readonly StackInstances _instances = new(client);

    /// <summary>Does what was planned; first takes away what isn't wanted, so that no update reaches it.</summary>
    public async Task<RolloutSummary> ApplyAsync(StackSetPlan plan, StackDefinition definition, RolloutPace pace, CancellationToken ct)
    {
        if (!plan.HasWork)
            return RolloutVerdict.Of(plan.Standing);
        var operations = new List<StackSetOperation>();
        if (plan.Creates)
            await CreateAsync(definition, plan.AutoDeploys, ct);
        if (plan.Canary is { } canary)
        {
            operations.AddRange(await TryAsync(plan, canary, definition, ct));
            var tried = await JudgeAsync(operations, plan.ExpectedOfCanary, ct);
            if (tried.NotCurrent.Any(status => canary.AccountIds.Contains(status.AccountId) && InstancePlanner.IsWorthRetrying(status)))
                return tried with { StoppedAtCanary = true };
        }
        foreach (var deletion in plan.Deletions)
        {
            operations.AddRange(await _operations.RunInPartsAsync(
                Step, _ => false, plan.RegionsOf(PlannedAction.Delete), deletion.Regions, (regions, id) => client.DeleteInstancesAsync(Deletion(deletion with { Regions = regions }, id), ct), ct));
        }
        // An update under a new operation id takes up every instance that is outdated.
        if (plan.Updates)
        {
            var update = Update(definition, pace);
            update.AutoDeployment = AutoDeploymentOf(plan.AutoDeploys);
            operations.AddRange(await UpdateAllAsync(update, plan.Standing, ct));
        }
        foreach (var creation in plan.Creations)
            operations.AddRange(await CreateAsync(plan, creation, pace, ct));
        return await JudgeAsync(operations, plan.Expected, ct);
    }

    /// <summary>Follows the operations that an interrupted run started.</summary>
    public async Task TakeUpAsync(CancellationToken ct)
    {
        if (await _stackSet.FindAsync(ct) is not null)
            await _operations.TakeUpAsync(Step, ct);
    }

    /// <summary>Switches API types off and leaves everything else as it is.</summary>
    public async Task<RolloutSummary> DisableAsync(StackSet stackSet, IReadOnlyList<string> switches, CancellationToken ct)
    {
        await _operations.WaitUntilIdleAsync(ct);
        var request = StackSetChange.Of(stackSet);
        request.OperationPreferences = OperationPreferences.Rollout;
        request.Parameters = PreviousParameters.Except(stackSet.Parameters, switches, "false");
        var changed = PreviousParameters.AnyDiffers(stackSet.Parameters, switches, "false");
        var standing = await _instances.ListAsync(ct);
        if (!changed && !standing.Any(InstancePlanner.IsWorthRetrying))
            return RolloutVerdict.Of(standing);
        var operations = await UpdateAllAsync(request, standing, ct);
        return await JudgeAsync(operations, new ExpectedChanges([], standing.Select(instance => (instance.AccountId, instance.Region))), ct);
    }

    private async Task<RolloutSummary> JudgeAsync(IReadOnlyList<StackSetOperation> operations, ExpectedChanges expected, CancellationToken ct)
    {
        var (instances, behind) = waits
            ? await _instances.ListAfterAsync(operations, expected, delay, ct)
            : (await _instances.ListAsync(ct), []);
        var summary = RolloutVerdict.Of(instances, behind, operations);
        report.Step(Step, $"{summary.Current} of {summary.Total} current", summary.Current, summary.Total);
        return summary;
    }

    private async Task CreateAsync(StackDefinition definition, bool autoDeploys, CancellationToken ct)
    {
        var request = new CreateStackSetRequest
        {
            ClientRequestToken = RequestToken.New(),
            Description = "Forwards API Gateway traffic to Cequence UAP",
            TemplateBody = definition.TemplateBody,
            TemplateURL = definition.TemplateUrl,
            Parameters = definition.ParameterList,
            Tags = definition.Tags,
            Capabilities = [Capability.CAPABILITY_NAMED_IAM],
            PermissionModel = PermissionModels.SERVICE_MANAGED,
            AutoDeployment = AutoDeploymentOf(autoDeploys),
            ManagedExecution = new ManagedExecution { Active = true },
        };
        await client.CreateAsync(request, ct);
        report.Step(Step, $"StackSet {client.Name} created");
    }

    // The definition is the StackSet's at once; only the canary's stacks follow it yet, and every other one is outdated.
    private async Task<IReadOnlyList<StackSetOperation>> TryAsync(
        StackSetPlan plan, CanaryPlan canary, StackDefinition definition, CancellationToken ct)
    {
        var careful = RolloutPace.Default with { FailureTolerancePercentage = 0 };
        var operations = new List<StackSetOperation>();
        foreach (var target in canary.Updates)
        {
            var update = Update(definition, careful);
            (update.DeploymentTargets, update.Regions) = (target.Targets, [.. target.Regions]);
            operations.Add(await RunAsync(update, ct));
        }
        foreach (var creation in canary.Creations)
            operations.AddRange(await CreateAsync(plan, creation, careful, ct));
        return operations;
    }

    // More stacks than one operation takes are updated some Regions at a time. Such requests can't change auto-deployment.
    private async Task<IReadOnlyList<StackSetOperation>> UpdateAllAsync(
        UpdateStackSetRequest update, IReadOnlyList<RolloutStatus> standing, CancellationToken ct)
    {
        try
        {
            if (standing.Count <= StackSetOperations.MostAtOnce)
                return [await RunAsync(update, ct)];
        }
        catch (LimitExceededException)
        {
            report.Step(Step, "too many stacks for one operation: some Regions at a time");
        }
        update.AutoDeployment = null;
        var operations = new List<StackSetOperation>();
        List<string> stacks = [.. standing.Select(instance => instance.Region)];
        foreach (var units in standing.Select(instance => instance.OrganizationalUnitId).Distinct().Chunk(InstanceOperation.MaxUnits))
        {
            update.DeploymentTargets = new DeploymentTargets { OrganizationalUnitIds = [.. units], AccountFilterType = AccountFilterType.NONE };
            operations.AddRange(await _operations.RunInPartsAsync(
                Step,
                instance => instance.IsCurrent,
                stacks,
                [.. stacks.Distinct()],
                (some, id) =>
                {
                    (update.Regions, update.OperationId) = ([.. some], id);
                    return client.UpdateAsync(update, ct);
                },
                ct));
        }
        return operations;
    }

    private Task<IReadOnlyList<StackSetOperation>> CreateAsync(
        StackSetPlan plan, InstanceOperation creation, RolloutPace pace, CancellationToken ct) =>
        _operations.RunInPartsAsync(
            Step,
            instance => instance.IsCurrent,
            plan.RegionsOf(PlannedAction.Create),
            creation.Regions,
            (regions, id) => client.CreateInstancesAsync(Creation(creation with { Regions = regions }, pace, id), ct),
            ct);

    private UpdateStackSetRequest Update(StackDefinition definition, RolloutPace pace) => new()
    {
        TemplateBody = definition.TemplateBody,
        TemplateURL = definition.TemplateUrl,
        Parameters = definition.ParameterList,
        Tags = definition.Tags,
        Capabilities = [Capability.CAPABILITY_NAMED_IAM],
        ManagedExecution = new ManagedExecution { Active = true },
        OperationPreferences = OperationPreferences.Of(pace),
    };

    private Task<StackSetOperation> RunAsync(UpdateStackSetRequest update, CancellationToken ct) => _operations.RunAsync(
        Step,
        instance => instance.IsCurrent,
        id =>
        {
            update.OperationId = id;
            return client.UpdateAsync(update, ct);
        },
        ct);

    private CreateStackInstancesRequest Creation(InstanceOperation operation, RolloutPace pace, string operationId) => new()
    {
        OperationId = operationId,
        DeploymentTargets = operation.Targets,
        Regions = [.. operation.Regions],
        OperationPreferences = OperationPreferences.Of(pace),
    };

    private DeleteStackInstancesRequest Deletion(InstanceOperation operation, string operationId) => new()
    {
        OperationId = operationId,
        DeploymentTargets = operation.Targets,
        Regions = [.. operation.Regions],
        RetainStacks = false,
        OperationPreferences = OperationPreferences.AllTolerated,
    };

    // Retaining is a choice of enabled auto-deployment only; CloudFormation refuses it otherwise.
    private static AutoDeployment AutoDeploymentOf(bool enabled) =>
        enabled ? new() { Enabled = true, RetainStacksOnAccountRemoval = false } : new() { Enabled = false };
}
