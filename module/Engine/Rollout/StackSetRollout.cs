using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Planning;
using CequenceApigw.Engine.Stacks;

namespace CequenceApigw.Engine.Rollout;

/// <summary>Brings the StackSet and its instances to where the options want them.</summary>
internal sealed class StackSetRollout(StackSetClient client, ProgressReport report, Delay delay)
{
    private const string Step = "Account stacks";
    private readonly IntegrationStackSet _stackSet = new(client);
    private readonly StackSetOperations _operations = new(client, report, delay);
    private readonly StackInstances _instances = new(client);

    /// <summary>Whether the operations are followed to their ends; if not, they are started one behind the other, and CloudFormation queues them.</summary>
    public bool Waits { get; init; } = true;

    /// <summary>Does what was planned; first takes away what isn't wanted, so that no update reaches it.</summary>
    public async Task<RolloutSummary> ApplyAsync(StackSetPlan plan, StackDefinition definition, RolloutPace pace, CancellationToken ct)
    {
        var operations = new List<StackSetOperation>();
        if (plan.Creates)
            await CreateAsync(definition, plan.AutoDeploys, ct);
        if (plan.Canary is { } canary)
        {
            operations.AddRange(await TryAsync(canary, definition, ct));
            var tried = await RolloutVerdict.OfAsync(_instances, operations, plan.Creates, ct);
            if (tried.NotCurrent.Any(status => canary.AccountIds.Contains(status.AccountId) && InstancePlanner.IsWorthRetrying(status)))
                return tried with { StoppedAtCanary = true };
        }
        foreach (var deletion in plan.Deletions)
            operations.Add(await RunAsync(_ => false, id => client.DeleteInstancesAsync(Deletion(deletion, id), ct), ct));
        // An update under a new operation id takes up every instance that is outdated.
        if (plan.Updates)
        {
            var update = Update(definition, pace);
            update.AutoDeployment = AutoDeploymentOf(plan.AutoDeploys);
            operations.Add(await RunAsync(update, ct));
        }
        foreach (var creation in plan.Creations)
            operations.Add(await RunAsync(id => client.CreateInstancesAsync(Creation(creation, pace, id), ct), ct));
        return await RolloutVerdict.OfAsync(_instances, operations, plan.Creates, ct);
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

        var operations = new List<StackSetOperation>();
        if (changed || (await _instances.ListAsync(ct)).Any(InstancePlanner.IsWorthRetrying))
        {
            operations.Add(await RunAsync(request, ct));
        }
        return await RolloutVerdict.OfAsync(_instances, operations, created: false, ct);
    }

    private async Task CreateAsync(StackDefinition definition, bool autoDeploys, CancellationToken ct)
    {
        var request = new CreateStackSetRequest
        {
            Description = "Forwards API Gateway traffic to Cequence UAP",
            TemplateBody = definition.Template,
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
    private async Task<IReadOnlyList<StackSetOperation>> TryAsync(CanaryPlan canary, StackDefinition definition, CancellationToken ct)
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
            operations.Add(await RunAsync(id => client.CreateInstancesAsync(Creation(creation, careful, id), ct), ct));
        return operations;
    }

    private UpdateStackSetRequest Update(StackDefinition definition, RolloutPace pace) => new()
    {
        TemplateBody = definition.Template,
        Parameters = definition.ParameterList,
        Tags = definition.Tags,
        Capabilities = [Capability.CAPABILITY_NAMED_IAM],
        ManagedExecution = new ManagedExecution { Active = true },
        OperationPreferences = OperationPreferences.Of(pace),
    };

    private Task<StackSetOperation> RunAsync(UpdateStackSetRequest update, CancellationToken ct) => RunAsync(
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
        OperationPreferences = OperationPreferences.Removal,
    };

    // Retaining is a choice of enabled auto-deployment only; CloudFormation refuses it otherwise.
    private static AutoDeployment AutoDeploymentOf(bool enabled) =>
        enabled ? new() { Enabled = true, RetainStacksOnAccountRemoval = false } : new() { Enabled = false };

    private Task<StackSetOperation> RunAsync(Func<string, Task> start, CancellationToken ct) => RunAsync(instance => instance.IsCurrent, start, ct);

    private async Task<StackSetOperation> RunAsync(Func<RolloutStatus, bool> isDone, Func<string, Task> start, CancellationToken ct) => Waits
        ? await _operations.RunAsync(Step, isDone, start, ct)
        : await client.DescribeOperationAsync(await _operations.StartAsync(Step, start, ct), ct);
}
