using System.Collections.Concurrent;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.CloudFormation.StackSets;

/// <summary>One operation over instances of a StackSet.</summary>
/// <param name="id">Chosen by the caller, or random.</param>
/// <param name="action">CREATE, UPDATE, DELETE or DETECT_DRIFT.</param>
/// <param name="regions">The Regions in the order to take them.</param>
/// <param name="preferences">Pace and tolerance.</param>
/// <param name="select">Finds where to work, when the operation begins.</param>
/// <param name="clock">The organization's time.</param>
internal sealed class StackSetOperation(
    string id,
    string action,
    IReadOnlyList<string> regions,
    OperationPreferences preferences,
    Func<IReadOnlyList<InstanceTarget>> select,
    SandboxClock clock)
{
    private readonly ConcurrentDictionary<(string AccountId, string Region), OperationResult> _results = new();
    private readonly TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Id => id;

    public string Action => action;

    public OperationPreferences Preferences => preferences;

    public DeploymentTargets? Targets { get; init; }

    /// <summary>Only of a DELETE: whether the stacks stay.</summary>
    public bool RetainStacks { get; init; }

    /// <summary>
    /// What is done to an instance, which stays as it is, where that is neither CREATE, UPDATE nor DELETE; gives the reason of a failure.
    /// </summary>
    public Func<InstanceTarget, Task<string?>>? Work { get; init; }

    /// <summary>QUEUED, RUNNING, STOPPING, STOPPED, SUCCEEDED or FAILED.</summary>
    public string Status { get; private set; } = "QUEUED";

    public DateTimeOffset CreationTimestamp { get; } = clock.GetUtcNow();

    public DateTimeOffset? EndTimestamp { get; private set; }

    public bool IsActive => EndTimestamp is null;

    public bool IsStopping => Status == "STOPPING";

    public int Failures => _results.Values.Count(result => result.Status == "FAILED");

    public IReadOnlyList<OperationResult> Results =>
        [.. _results.Values.OrderBy(result => result.Target.AccountId, StringComparer.Ordinal).ThenBy(result => result.Target.Region, StringComparer.Ordinal)];

    /// <summary>Ends with the operation.</summary>
    public Task Settled => _settled.Task;

    /// <summary>Instances that it would come to if it began now.</summary>
    public int Count() => select().Count;

    /// <summary>The targets of each Region, in order; Regions without any are left out.</summary>
    public IReadOnlyList<IReadOnlyList<InstanceTarget>> Begin()
    {
        var targets = select();
        foreach (var target in targets) Report(target, "PENDING");
        return
        [
            .. preferences.InOrder(regions)
                .Select(region => (IReadOnlyList<InstanceTarget>)[.. targets.Where(target => target.Region == region)])
                .Where(each => each.Count > 0),
        ];
    }

    public void Report(InstanceTarget target, string status, string? reason = null) =>
        _results[(target.AccountId, target.Region)] = new OperationResult(target, status, reason);

    public void Run() => Status = "RUNNING";

    public void Stop()
    {
        if (Status == "QUEUED") End("STOPPED");
        else Status = "STOPPING";
    }

    public void End(string status)
    {
        Status = status;
        EndTimestamp = clock.GetUtcNow();
        _settled.TrySetResult();
    }
}
