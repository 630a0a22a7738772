using Amazon.CloudFormation.Model;

namespace CequenceApigw.Engine.Rollout;

/// <summary>Reads a StackSet's instances, page by page.</summary>
internal sealed class StackInstances(StackSetClient client)
{
    public async IAsyncEnumerable<RolloutStatus> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        string? token = null;
        do
        {
            var request = new ListStackInstancesRequest { MaxResults = 100, NextToken = token };
            var page = await client.ListInstancesAsync(request, ct);
            foreach (var instance in page.Summaries ?? [])
            {
                yield return new RolloutStatus
                {
                    AccountId = instance.Account!,
                    Region = instance.Region!,
                    OrganizationalUnitId = instance.OrganizationalUnitId ?? "",
                    Status = instance.Status?.Value ?? "",
                    DetailedStatus = instance.StackInstanceStatus?.DetailedStatus?.Value ?? "",
                    Reason = string.IsNullOrEmpty(instance.StatusReason) ? null : instance.StatusReason,
                    StackId = string.IsNullOrEmpty(instance.StackId) ? null : instance.StackId,
                    Drift = instance.DriftStatus?.Value,
                    LastDriftCheck = instance.LastDriftCheckTimestamp,
                };
            }
            token = page.NextToken;
        }
        while (!string.IsNullOrEmpty(token));
    }

    public async Task<IReadOnlyList<RolloutStatus>> ListAsync(CancellationToken ct)
    {
        var instances = new List<RolloutStatus>();
        await foreach (var instance in ReadAsync(ct))
            instances.Add(instance);
        return instances;
    }
}
