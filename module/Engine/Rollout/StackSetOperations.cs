using System.Diagnostics;
using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;

namespace CequenceApigw.Engine.Rollout;

/// <summary>Starts a StackSet's operations and waits for them.</summary>
internal sealed class StackSetOperations(StackSetClient client, ProgressReport report, Delay delay)
{
    /// <summary>CloudFormation's quota of stacks under operation at once, of all StackSets of an account in a Region.</summary>
    public const int MostAtOnce = 10_000;

    private readonly StackInstances _instances = new(client);

    /// <summary>Whether an operation is followed to its end; if not, it is returned as it has been started.</summary>
    public bool Waits { get; init; } = true;

    /// <summary>Starts an operation under an id of ours, as soon as the StackSet takes one, and waits for its end.</summary>
    /// <param name="step">What the operation is for, as progress names it.</param>
    /// <param name="isDone">Which instances count as done in the progress.</param>
    /// <param name="start">Sends the request with the operation id given.</param>
    /// <param name="ct">Stops the waiting; the operation itself goes on.</param>
    public async Task<StackSetOperation> RunAsync(
        string step, Func<RolloutStatus, bool> isDone, Func<string, Task> start, CancellationToken ct) =>
        await StartAsync(step, start, ct) is var id && Waits ? await WaitAsync(step, isDone, id, ct) : await client.DescribeOperationAsync(id, ct);

    /// <summary>Starts an operation likewise and returns its id.</summary>
    public async Task<string> StartAsync(string step, Func<string, Task> start, CancellationToken ct)
    {
        var operationId = RequestToken.New();
        var backoff = new Backoff(delay);
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
                // The list of operations may lag behind the refusal, and find the StackSet idle.
                await backoff.PauseAsync(ct);
                await WaitUntilIdleAsync(ct);
            }
        }
    }

    /// <summary>
    /// As <see cref="RunAsync"/>, but some Regions at a time: more stacks than <see cref="MostAtOnce"/> CloudFormation refuses, and fewer
    /// where other StackSets are worked on.
    /// </summary>
    /// <param name="step">What the operation is for, as progress names it.</param>
    /// <param name="isDone">Which instances count as done in the progress.</param>
    /// <param name="stacks">A list of the Regions of the stacks that it comes to, each as often as there are stacks.</param>
    /// <param name="regions">The Regions of the whole operation.</param>
    /// <param name="start">Sends the request for some of the Regions with the operation id given.</param>
    /// <param name="ct">Stops the waiting; the operation itself goes on.</param>
    public async Task<IReadOnlyList<StackSetOperation>> RunInPartsAsync(
        string step,
        Func<RolloutStatus, bool> isDone,
        IEnumerable<string> stacks,
        IReadOnlyList<string> regions,
        Func<IReadOnlyList<string>, string, Task> start,
        CancellationToken ct)
    {
        var largest = stacks.GroupBy(region => region).Select(region => region.Count()).DefaultIfEmpty(1).Max();
        var operations = new List<StackSetOperation>();
        foreach (var part in regions.Chunk(Math.Max(1, MostAtOnce / largest)))
            operations.AddRange(await RunPartAsync(step, isDone, part, start, ct));
        return operations;
    }

    private async Task<IReadOnlyList<StackSetOperation>> RunPartAsync(
        string step, Func<RolloutStatus, bool> isDone, IReadOnlyList<string> regions, Func<IReadOnlyList<string>, string, Task> start, CancellationToken ct)
    {
        try
        {
            return [await RunAsync(step, isDone, id => start(regions, id), ct)];
        }
        catch (LimitExceededException) when (regions.Count > 1)
        {
            report.Step(step, $"{regions.Count} Regions are too many stacks for one operation: half of them first");
        }
        var half = regions.Count / 2;
        return
        [
            .. await RunPartAsync(step, isDone, [.. regions.Take(half)], start, ct),
            .. await RunPartAsync(step, isDone, [.. regions.Skip(half)], start, ct),
        ];
    }

    /// <summary>Follows to their ends the operations that an interrupted run, or somebody else, started.</summary>
    public async Task TakeUpAsync(string step, CancellationToken ct)
    {
        var backoff = new Backoff(delay);
        var ended = new HashSet<string>();
        while (await UnderWayAsync(ct) is { Count: > 0 } operations)
        {
            // What has ended and is listed all the same: the list lags behind.
            if (operations.All(ended.Contains))
                await backoff.PauseAsync(ct);
            foreach (var id in operations.Where(ended.Add))
            {
                var ours = id.StartsWith(RequestToken.Prefix, StringComparison.Ordinal);
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
            if (!IsUnderWay(operation.Status))
            {
                report.Step(step, $"operation {operation.Status!.Value}");
                return operation;
            }
            // Thousands of instances take many pages: progress may cost a tenth of the time, not more.
            if (sinceListing.Elapsed >= 10 * listing)
            {
                var started = Stopwatch.GetTimestamp();
                var instances = await _instances.ListAsync(ct);
                listing = Stopwatch.GetElapsedTime(started);
                sinceListing.Restart();
                var done = instances.Count(isDone);
                report.Step(step, $"operation {operation.Status!.Value}, stacks left: {instances.Count - done}", done, instances.Count);
            }
            await backoff.PauseAsync(ct);
        }
    }
}
