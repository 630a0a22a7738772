using System.Diagnostics;
using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;

namespace CequenceApigw.Engine.Rollout;

/// <summary>Starts a StackSet's operations and waits for them.</summary>
internal sealed class StackSetOperations(StackSetClient client, ProgressReport report, Delay delay)
{
    // Tells a later run which operations are ours.
    private const string OwnPrefix = "cequence-";

    private readonly StackInstances _instances = new(client);

    /// <summary>Starts an operation under an id of ours, as soon as the StackSet takes one, and waits for its end.</summary>
    /// <param name="step">What the operation is for, as progress names it.</param>
    /// <param name="isDone">Which instances count as done in the progress.</param>
    /// <param name="start">Sends the request with the operation id given.</param>
    /// <param name="ct">Stops the waiting; the operation itself goes on.</param>
    public async Task<StackSetOperation> RunAsync(
        string step, Func<RolloutStatus, bool> isDone, Func<string, Task> start, CancellationToken ct) =>
        await WaitAsync(step, isDone, await StartAsync(step, start, ct), ct);

    /// <summary>Starts an operation likewise and returns its id.</summary>
    public async Task<string> StartAsync(string step, Func<string, Task> start, CancellationToken ct)
    {
        var operationId = OwnPrefix + Guid.NewGuid();
        while (true)
        {
            try
            {
                await start(operationId);
                return operationId;
            }
            // The answer to the first try was lost; the id is ours alone.
            catch (OperationIdAlreadyExistsException)
            {
                return operationId;
            }
            catch (AmazonCloudFormationException exception) when (exception is OperationInProgressException or StaleRequestException)
            {
                report.Step(step, "waiting for another operation of the StackSet to end");
                await WaitUntilIdleAsync(ct);
            }
        }
    }

    /// <summary>Follows to their ends the operations that an interrupted run, or somebody else, started.</summary>
    public async Task TakeUpAsync(string step, CancellationToken ct)
    {
        while (await UnderWayAsync(ct) is { Count: > 0 } operations)
        {
            foreach (var id in operations)
            {
                var ours = id.StartsWith(OwnPrefix, StringComparison.Ordinal);
                report.Step(step, ours ? $"taking up operation {id} of an earlier run" : $"waiting for operation {id}");
                await WaitAsync(step, instance => instance.IsCurrent, id, ct);
            }
        }
    }

    /// <summary>Returns when nothing runs or queues.</summary>
    public async Task WaitUntilIdleAsync(CancellationToken ct)
    {
        var backoff = new Backoff(delay);
        while (await UnderWayAsync(ct) is { Count: > 0 })
            await backoff.PauseAsync(ct);
    }

    /// <summary>Ids of the operations that run or queue, the one to end first in front.</summary>
    public async Task<IReadOnlyList<string>> UnderWayAsync(CancellationToken ct)
    {
        var ids = new List<string>();
        string? token = null;
        do
        {
            var page = await client.ListOperationsAsync(token, ct);
            ids.AddRange((page.Summaries ?? []).Where(operation => IsUnderWay(operation.Status)).Select(operation => operation.OperationId!));
            token = page.NextToken;
        }
        while (!string.IsNullOrEmpty(token));
        // CloudFormation lists the newest first.
        ids.Reverse();
        return ids;
    }

    public static bool IsUnderWay(StackSetOperationStatus? status) =>
        status == StackSetOperationStatus.RUNNING || status == StackSetOperationStatus.QUEUED || status == StackSetOperationStatus.STOPPING;

    private async Task<StackSetOperation> WaitAsync(string step, Func<RolloutStatus, bool> isDone, string operationId, CancellationToken ct)
    {
        var backoff = new Backoff(delay);
        var sinceListing = Stopwatch.StartNew();
        var listing = TimeSpan.Zero;
        while (true)
        {
            var operation = await client.DescribeOperationAsync(operationId, ct);
            var ended = !IsUnderWay(operation.Status);
            // Thousands of instances take many pages: progress may cost a tenth of the time, not more.
            if (ended || sinceListing.Elapsed >= 10 * listing)
            {
                var started = Stopwatch.GetTimestamp();
                var instances = await _instances.ListAsync(ct);
                listing = Stopwatch.GetElapsedTime(started);
                sinceListing.Restart();
                report.Step(step, $"operation {operation.Status!.Value}", instances.Count(isDone), instances.Count);
            }
            if (ended)
                return operation;
            await backoff.PauseAsync(ct);
        }
    }
}
