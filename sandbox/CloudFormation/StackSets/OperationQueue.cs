using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.CloudFormation.StackSets;

/// <summary>Lets one operation of a StackSet run at a time; with managed execution the others wait in the order they came.</summary>
internal sealed class OperationQueue(OperationRunner runner, StackSetStore store, StackSetHardships unrest)
{
    /// <summary>Starts or queues the operation.</summary>
    /// <param name="set">The StackSet.</param>
    /// <param name="operation">A new operation.</param>
    /// <param name="accepted">What takes effect once the operation is accepted.</param>
    /// <param name="waits">Whether it waits even without managed execution, as automatic deployments do.</param>
    public void Start(StackSet set, StackSetOperation operation, Action? accepted = null, bool waits = false)
    {
        lock (set.Gate)
        {
            if (set.FindOperation(operation.Id) is not null)
            {
                throw new AwsException(
                    "OperationIdAlreadyExistsException", $"Operation {operation.Id} already exists for StackSet {set.Arn}", 409);
            }

            if (set.StaleRequests > 0)
            {
                set.StaleRequests--;
                throw new AwsException("StaleRequestException", $"Another operation has been performed on StackSet {set.Arn} since", 409);
            }

            var underway = set.Operations.FirstOrDefault(other => other.IsActive);
            if (underway is not null && !set.ManagedExecution && !waits) throw InProgress(set, underway);
            CheckQuota(set, operation, waits);
            accepted?.Invoke();
            set.Add(operation);
            if (underway is null) Run(set, operation);
        }
    }

    public static AwsException InProgress(StackSet set, StackSetOperation underway) => new(
        "OperationInProgressException", $"Another Operation on StackSet {set.Arn} is in progress: {underway.Id}", 409);

    // Automatic deployments wait for their turn. What AWS counts of operations that are queued isn't known: here they don't count.
    private void CheckQuota(StackSet set, StackSetOperation operation, bool waits)
    {
        var underWay = store.In(set.AccountId, set.Region).SelectMany(other => other.Operations).Where(other => other.IsActive && other.Status != "QUEUED");
        var instances = underWay.Sum(other => other.Results.Count) + operation.Count();
        if (instances > unrest.InstancesAtOnce && !waits)
            throw new AwsException("LimitExceededException", $"{instances} stack instances would be under operation at once; the limit is {unrest.InstancesAtOnce}");
    }

    private void Run(StackSet set, StackSetOperation operation)
    {
        set.Lists.Begin();
        operation.Run();
        _ = Task.Run(async () =>
        {
            try
            {
                await runner.RunAsync(set, operation);
            }
            finally
            {
                // A defect of the sandbox must not leave the operation running for ever.
                if (operation.IsActive) operation.End("FAILED");
                RunNext(set);
            }
        });
    }

    private void RunNext(StackSet set)
    {
        lock (set.Gate)
        {
            if (set.Operations.FirstOrDefault(operation => operation.IsActive) is { Status: "QUEUED" } next) Run(set, next);
        }
    }
}
