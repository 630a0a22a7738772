using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Engine.Removal;

/// <summary>Removes the stacks from the accounts, then the StackSet.</summary>
internal sealed class StackSetRemoval(
    IAmazonCloudFormation cloudFormation, IntegrationNames names, string homeRegion, ProgressReport report, Delay delay)
{
    private const string Step = "Account stacks";

    // CloudFormation's limit of one request.
    private const int MaxOrganizationalUnits = 50;

    private const int MaxNamed = 10;

    private readonly StackSetOperations _operations = new(cloudFormation, names, report, delay);
    private readonly StackInstances _instances = new(cloudFormation, names);

    public async Task RunAsync(CancellationToken ct)
    {
        var stackSet = await new IntegrationStackSet(cloudFormation, names, homeRegion).FindAsync(ct);
        if (stackSet is null)
            return;
        // An account that joined now would get a stack behind our back.
        if (stackSet.AutoDeployment?.Enabled == true)
            await StopAutoDeploymentAsync(stackSet, ct);
        await _operations.WaitUntilIdleAsync(ct);
        await DeleteInstancesAsync(ct);
        await cloudFormation.DeleteStackSetAsync(new DeleteStackSetRequest { StackSetName = names.StackSet }, ct);
        report.Step(Step, $"StackSet {names.StackSet} deleted");
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
                return cloudFormation.UpdateStackSetAsync(request, ct);
            },
            ct);
    }

    private async Task DeleteInstancesAsync(CancellationToken ct)
    {
        var instances = await _instances.ListAsync(ct);
        List<string> regions = [.. instances.Select(instance => instance.Region).Distinct()];
        foreach (var units in instances.Select(instance => instance.OrganizationalUnitId).Distinct().Chunk(MaxOrganizationalUnits))
        {
            await _operations.RunAsync(
                Step,
                _ => false,
                id => cloudFormation.DeleteStackInstancesAsync(Deletion(units, regions, id), ct),
                ct);
        }

        var survivors = await _instances.ListAsync(ct);
        if (survivors.Count == 0)
            return;
        var more = survivors.Count > MaxNamed ? $"; and {survivors.Count - MaxNamed} more" : "";
        throw new IntegrationException(
            IntegrationErrorId.RolloutFailed,
            $"{survivors.Count} stacks couldn't be deleted: {string.Join("; ", survivors.Take(MaxNamed).Select(Describe))}{more}",
            "Remove the causes in those accounts and run again; the next run goes on from here.");
    }

    private static string Describe(RolloutStatus survivor) =>
        $"account {survivor.AccountId} in {survivor.Region} is {survivor.Status} ({survivor.Reason ?? survivor.DetailedStatus})";

    private DeleteStackInstancesRequest Deletion(string[] units, List<string> regions, string operationId) => new()
    {
        StackSetName = names.StackSet,
        OperationId = operationId,
        // Left out, the type would be UNION.
        DeploymentTargets = new DeploymentTargets { OrganizationalUnitIds = [.. units], AccountFilterType = AccountFilterType.NONE },
        Regions = regions,
        RetainStacks = false,
        OperationPreferences = OperationPreferences.Removal,
    };
}
