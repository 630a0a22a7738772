using System.Runtime.CompilerServices;
using Amazon.CloudFormation.Model;

namespace CequenceApigw.Engine.Rollout;

/// <summary>Reads a StackSet's instances, page by page.</summary>
internal sealed class StackInstances(StackSetClient client)
{
    // About ten seconds in all: so long a list may lag behind.
    private const int MostReadings = 8;

    public async IAsyncEnumerable<RolloutStatus> ReadAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var texts = new SharedTexts();
        string? token = null;
        do
        {
            var request = new ListStackInstancesRequest { MaxResults = 100, NextToken = token };
            var page = await client.ListInstancesAsync(request, ct);
            foreach (var instance in page.Summaries ?? [])
                yield return Row(instance, texts);
            token = page.NextToken;
        }
        while (!string.IsNullOrEmpty(token));
    }

    /// <summary>All of them, each once: where some come or go meanwhile, pages may overlap.</summary>
    public async Task<IReadOnlyList<RolloutStatus>> ListAsync(CancellationToken ct)
    {
        var met = new HashSet<(string, string)>();
        var instances = new List<RolloutStatus>();
        await foreach (var instance in ReadAsync(ct))
        {
            if (met.Add((instance.AccountId, instance.Region)))
                instances.Add(instance);
        }
        return instances;
    }

    /// <summary>Lists them after operations, again and again until the list tells what these did, or for so long as a list may lag behind.</summary>
    /// <returns>The instances, and where the list still doesn't tell.</returns>
    public async Task<(IReadOnlyList<RolloutStatus> Rows, IReadOnlyList<(string Account, string Region)> Behind)> ListAfterAsync(
        IReadOnlyList<StackSetOperation> operations, ExpectedChanges expected, Delay delay, CancellationToken ct)
    {
        var ended = operations.Select(operation => operation.OperationId!).ToHashSet();
        var backoff = new Backoff(delay);
        for (var reading = 1; ; reading++)
        {
            var rows = await ListAsync(ct);
            var behind = expected.NotYetIn(rows, ended);
            if (behind.Count == 0 || reading == MostReadings)
                return (rows, behind);
            await backoff.PauseAsync(ct);
        }
    }

    private static RolloutStatus Row(StackInstanceSummary instance, SharedTexts texts) => new()
    {
        AccountId = texts.Of(instance.Account)!,
        Region = texts.Of(instance.Region)!,
        OrganizationalUnitId = texts.Of(instance.OrganizationalUnitId) ?? "",
        Status = texts.Of(instance.Status?.Value) ?? "",
        DetailedStatus = texts.Of(instance.StackInstanceStatus?.DetailedStatus?.Value) ?? "",
        Reason = string.IsNullOrEmpty(instance.StatusReason) ? null : instance.StatusReason,
        StackId = string.IsNullOrEmpty(instance.StackId) ? null : instance.StackId,
        LastOperationId = texts.Of(instance.LastOperationId),
        Drift = texts.Of(instance.DriftStatus?.Value),
        LastDriftCheck = instance.LastDriftCheckTimestamp,
    };
}
