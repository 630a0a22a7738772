using CequenceApigw.Sandbox.Identity;

namespace CequenceApigw.Sandbox.CloudFormation.StackSets;

/// <summary>Runs an operation: Region by Region or all at once, as many instances at a time as its preferences allow.</summary>
internal sealed class OperationRunner(InstanceDeployer deployer, AccountHardships hardships, StackSetHardships unrest)
{
    private const string OverTolerance = "Cancelled since failure tolerance has exceeded";
    private const string Suspended = "Skipped since the account is suspended";
    private const string Stopped = "Cancelled since the operation was stopped";

    public async Task RunAsync(StackSet set, StackSetOperation operation)
    {
        var definition = set.Definition;
        var regions = operation.Begin();
        foreach (var target in regions.SelectMany(region => region)) Mark(set, operation, target, "PENDING");
        Happen();
        var within = operation.Preferences.IsParallel
            ? (await Task.WhenAll(regions.Select(region => RunRegionAsync(set, definition, operation, region)))).All(each => each)
            : await RunInTurnAsync(set, definition, operation, regions);
        set.Lists.End(unrest.ListsBehind);
        operation.End(operation.IsStopping ? "STOPPED" : within ? "SUCCEEDED" : "FAILED");
    }

    private void Happen()
    {
        var midway = unrest.Midway;
        unrest.Midway = null;
        midway?.Invoke();
    }

    private async Task<bool> RunInTurnAsync(
        StackSet set, StackSetDefinition definition, StackSetOperation operation, IReadOnlyList<IReadOnlyList<InstanceTarget>> regions)
    {
        var within = true;
        foreach (var region in regions)
        {
            if (within) within = await RunRegionAsync(set, definition, operation, region);
            else foreach (var target in region) Cancel(set, operation, target, OverTolerance);
        }

        return within;
    }

    /// <summary>False where more failed than is tolerated.</summary>
    private async Task<bool> RunRegionAsync(
        StackSet set, StackSetDefinition definition, StackSetOperation operation, IReadOnlyList<InstanceTarget> targets)
    {
        var (waiting, running, failures) = (new Queue<InstanceTarget>(targets), new List<Task<bool>>(), 0);
        var tolerance = operation.Preferences.Tolerance(targets.Count);
        while (true)
        {
            while (waiting.Count > 0 && failures <= tolerance && !operation.IsStopping
                && running.Count < operation.Preferences.Concurrency(targets.Count, failures))
            {
                running.Add(RunInstanceAsync(set, definition, operation, waiting.Dequeue()));
            }

            if (running.Count == 0) break;
            var done = await Task.WhenAny(running);
            running.Remove(done);
            if (!await done) failures++;
        }

        foreach (var target in waiting) Cancel(set, operation, target, operation.IsStopping ? Stopped : OverTolerance);
        return failures <= tolerance;
    }

    private async Task<bool> RunInstanceAsync(StackSet set, StackSetDefinition definition, StackSetOperation operation, InstanceTarget target)
    {
        if (operation.Work is { } work)
        {
            operation.Report(target, "RUNNING");
            var failure = await work(target);
            operation.Report(target, failure is null ? "SUCCEEDED" : "FAILED", failure);
            return failure is null;
        }

        if (IsPassedOver(set, operation, target)) return Skip(set, operation, target);
        operation.Report(target, "RUNNING");
        var instance = Mark(set, operation, target, "RUNNING");
        var reason = operation.Action == "DELETE"
            ? await RemoveAsync(set, operation, instance)
            : await DeployAsync(set, definition, instance);
        operation.Report(target, reason is null ? "SUCCEEDED" : "FAILED", reason);
        return reason is null;
    }

    private async Task<string?> DeployAsync(StackSet set, StackSetDefinition definition, StackInstance instance)
    {
        var reason = await deployer.DeployAsync(set, definition, instance);
        var now = set.Find(instance.AccountId, instance.Region)!;
        // A definition newer than the operation's leaves the instance outdated though its stack is well.
        var isCurrent = reason is null && definition.IsSameAs(set.Definition);
        set.Keep(now with
        {
            Status = now.IsInoperable ? now.Status : isCurrent ? "CURRENT" : "OUTDATED",
            DetailedStatus = reason is null ? "SUCCEEDED" : "FAILED",
            StatusReason = reason,
        });
        return reason;
    }

    private async Task<string?> RemoveAsync(StackSet set, StackSetOperation operation, StackInstance instance)
    {
        var reason = operation.RetainStacks ? null : await deployer.RemoveAsync(set, instance);
        if (reason is null) set.Forget(instance);
        else set.Keep(instance with { Status = "INOPERABLE", DetailedStatus = "INOPERABLE", StatusReason = reason });
        return reason;
    }

    private static void Cancel(StackSet set, StackSetOperation operation, InstanceTarget target, string reason)
    {
        operation.Report(target, "CANCELLED", reason);
        set.Keep(Mark(set, operation, target, "CANCELLED") with { StatusReason = reason });
    }

    // Nothing has to be done in the account to forget a stack that isn't there or stays.
    private bool IsPassedOver(StackSet set, StackSetOperation operation, InstanceTarget target) =>
        hardships.Suspended.ContainsKey(target.AccountId)
        && (operation.Action != "DELETE" || (!operation.RetainStacks && set.Find(target.AccountId, target.Region)?.StackId is not null));

    // No failure, and no success either.
    private static bool Skip(StackSet set, StackSetOperation operation, InstanceTarget target)
    {
        operation.Report(target, "CANCELLED", Suspended);
        set.Keep(Mark(set, operation, target, "SKIPPED_SUSPENDED_ACCOUNT") with { StatusReason = Suspended });
        return true;
    }

    private static StackInstance Mark(StackSet set, StackSetOperation operation, InstanceTarget target, string detailedStatus)
    {
        var instance = set.Find(target.AccountId, target.Region)
            ?? new StackInstance(target.AccountId, target.Region, target.OrganizationalUnitId);
        // Looking at a stack changes nothing.
        if (operation.Work is not null) return instance;
        instance = instance with { DetailedStatus = detailedStatus, LastOperationId = operation.Id };
        set.Keep(instance);
        return instance;
    }
}
