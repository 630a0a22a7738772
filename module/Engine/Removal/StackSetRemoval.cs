using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Planning;
using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Engine.Removal;

/// <summary>Removes the stacks from the accounts, then the StackSet.</summary>
internal sealed class StackSetRemoval(StackSetClient client, ProgressReport report, Delay delay)
{
    private const string Step = "Account stacks";

    // About ten seconds in all.
    private const int MostAttempts = 8;

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
        var backoff = new Backoff(delay);
        for (var attempt = 1; ; attempt++)
        {
            var survivors = await DeleteInstancesAsync(ct);
            if (survivors.Count > 0)
                return survivors;
            try
            {
                await client.DeleteAsync(ct);
                report.Step(Step, $"StackSet {client.Name} deleted");
                return [];
            }
            // The lists that say it is empty and idle lag behind.
            catch (AmazonCloudFormationException exception)
                when (exception is StackSetNotEmptyException or OperationInProgressException && attempt < MostAttempts)
            {
                await backoff.PauseAsync(ct);
            }
        }
    }

    private async Task StopAutoDeploymentAsync(StackSet stackSet, CancellationToken ct)
    {
        var request = StackSetChange.Of(stackSet);
        request.AutoDeployment = new AutoDeployment { Enabled = false };
        request.OperationPreferences = OperationPreferences.AllTolerated;
        try
        {
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
        // An update comes to all stacks, and these are too many for one operation. Deleting whole units ends their auto-deployment, too.
        catch (LimitExceededException)
        {
            report.Step("Auto-deployment", "it ends with the deletions");
        }
    }

    private async Task<IReadOnlyList<RolloutStatus>> DeleteInstancesAsync(CancellationToken ct)
    {
        var instances = await _instances.ListAsync(ct);
        List<string> stacks = [.. instances.Select(instance => instance.Region)];
        var operations = new List<StackSetOperation>();
        foreach (var units in instances.Select(instance => instance.OrganizationalUnitId).Distinct().Chunk(InstanceOperation.MaxUnits))
        {
            operations.AddRange(await _operations.RunInPartsAsync(
                Step, _ => false, stacks, [.. stacks.Distinct()], (some, id) => client.DeleteInstancesAsync(Deletion(units, some, id), ct), ct));
        }
        if (instances.Count == 0)
            return [];
        var expected = new ExpectedChanges([], instances.Select(instance => (instance.AccountId, instance.Region)));
        return (await _instances.ListAfterAsync(operations, expected, delay, ct)).Rows;
    }

    private static DeleteStackInstancesRequest Deletion(string[] units, IReadOnlyList<string> regions, string operationId) => new()
    {
        OperationId = operationId,
        // Left out, the type would be UNION.
        DeploymentTargets = new DeploymentTargets { OrganizationalUnitIds = [.. units], AccountFilterType = AccountFilterType.NONE },
        Regions = [.. regions],
        RetainStacks = false,
        OperationPreferences = OperationPreferences.AllTolerated,
    };
}
