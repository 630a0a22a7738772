using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity;

namespace CequenceApigw.Sandbox.CloudFormation.StackSets;

/// <summary>
/// Creates and deletes instances as accounts join, leave and move between OUs. Account filters and preferences don't count here.
/// </summary>
internal sealed class AutomaticDeployments(StackSetStore store, OperationQueue queue, TargetResolver resolver, SandboxClock clock)
    : IMembershipListener
{
    /// <summary>An account has come under <paramref name="unitId"/>; returns when the deployments to it have ended.</summary>
    public Task AccountJoinedAsync(string accountId, string unitId) =>
        EachAsync(set => Join(set, accountId, set.Targets.Where(target => resolver.Covers(target.OrganizationalUnitId, unitId))));

    /// <summary>An account has left <paramref name="unitId"/> and the organization; returns when the deletions have ended.</summary>
    public Task AccountLeftAsync(string accountId, string unitId) =>
        EachAsync(set => Leave(set, accountId, unit => resolver.Covers(unit, unitId)));

    /// <summary>An account has moved: between two targeted OUs its stack is deleted and created anew; inside one it stays.</summary>
    public Task AccountMovedAsync(string accountId, string fromUnitId, string toUnitId) => EachAsync(set =>
    [
        .. Leave(set, accountId, unit => resolver.Covers(unit, fromUnitId) && !resolver.Covers(unit, toUnitId)),
        .. Join(set, accountId, set.Targets.Where(target =>
            resolver.Covers(target.OrganizationalUnitId, toUnitId) && !resolver.Covers(target.OrganizationalUnitId, fromUnitId))),
    ]);

    private Task EachAsync(Func<StackSet, IReadOnlyList<StackSetOperation>> start) => Task.WhenAll(
        store.All.Where(set => set.AutoDeployment.Enabled).SelectMany(start).Select(operation => operation.Settled));

    private IReadOnlyList<StackSetOperation> Join(
        StackSet set, string accountId, IEnumerable<(string OrganizationalUnitId, string Region)> targets) =>
        Start(set, "CREATE", [.. targets.Select(target => new InstanceTarget(accountId, target.Region, target.OrganizationalUnitId))]);

    private IReadOnlyList<StackSetOperation> Leave(StackSet set, string accountId, Func<string, bool> left) => Start(set, "DELETE",
    [
        .. set.Instances.Where(instance => instance.AccountId == accountId && left(instance.OrganizationalUnitId))
            .Select(instance => new InstanceTarget(accountId, instance.Region, instance.OrganizationalUnitId)),
    ]);

    private IReadOnlyList<StackSetOperation> Start(StackSet set, string action, IReadOnlyList<InstanceTarget> targets)
    {
        if (targets.Count == 0) return [];
        string[] regions = [.. targets.Select(target => target.Region).Distinct()];
        var operation = new StackSetOperation(
            Guid.NewGuid().ToString(), action, regions, OperationPreferences.Unlimited, () => targets, clock)
        {
            RetainStacks = action == "DELETE" && set.AutoDeployment.RetainStacksOnAccountRemoval,
        };
        queue.Start(set, operation, waits: true);
        return [operation];
    }
}
