using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Engine.Removal;

/// <summary>Removes the stacks from the accounts, then the StackSet.</summary>
internal sealed class StackSetRemoval(StackSetClient client, ProgressReport report, Delay delay)
{
    private const string Step = "Account stacks";

    // CloudFormation's limit of one request.
    private const int MaxOrganizationalUnits = 50;

    private readonly StackSetOperations _operations = new(client, report, delay);
    private readonly StackInstances _instances = new(client);

    /// <summary>Returns the instances that outlived it; then the StackSet stays, too.</summary>
    public async Task<IReadOnlyList<RolloutStatus>> RunAsync(CancellationToken ct)
    {
        var stackSet = await new IntegrationStackSet(client).FindAsync(ct);
        if (stackSet is null)
            return [];
        // An account that joined now would get a stack behind our back.
        if (stackSet.AutoDeployment?.Enabled == true)
            await StopAutoDeploymentAsync(stackSet, ct);
        await _operations.WaitUntilIdleAsync(ct);
        var survivors = await DeleteInstancesAsync(ct);
        if (survivors.Count > 0)
            return survivors;
        await client.DeleteAsync(ct);
        report.Step(Step, $"StackSet {client.Name} deleted");
        return [];
    }

    private async Task StopAutoDeploymentAsync(StackSet stackSet, CancellationToken ct)
    {
        var request = StackSetChange.Of(stackSet);
        request.AutoDeployment = new AutoDeployment { Enabled = false };
        request.OperationPreferences = OperationPreferences.Removal;
        await _operations.RunAsync(
            "Auto-deployment",
            instance => instance.IsCurrent,
            id =>
            {
                request.OperationId = id;
                return client.UpdateAsync(request, ct);
            },
            ct);
    }

    private async Task<IReadOnlyList<RolloutStatus>> DeleteInstancesAsync(CancellationToken ct)
    {
        var instances = await _instances.ListAsync(ct);
        List<string> regions = [.. instances.Select(instance => instance.Region).Distinct()];
        foreach (var units in instances.Select(instance => instance.OrganizationalUnitId).Distinct().Chunk(MaxOrganizationalUnits))
        {
            await _operations.RunAsync(
                Step,
                _ => false,
                id => client.DeleteInstancesAsync(Deletion(units, regions, id), ct),
                ct);
        }
        return await _instances.ListAsync(ct);
    }

    private DeleteStackInstancesRequest Deletion(string[] units, List<string> regions, string operationId) => new()
    {
        OperationId = operationId,
        // Left out, the type would be UNION.
        DeploymentTargets = new DeploymentTargets { OrganizationalUnitIds = [.. units], AccountFilterType = AccountFilterType.NONE },
        Regions = regions,
        RetainStacks = false,
        OperationPreferences = OperationPreferences.Removal,
    };
}
