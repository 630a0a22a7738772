namespace CequenceApigw.Engine.Rollout;

/// <summary>Waits for what was started, by whoever it was.</summary>
internal sealed class RolloutWait(IAwsClients clients, ProgressReport report, Delay delay)
{
    /// <summary>Returns when no operation runs or queues and no stack is under way.</summary>
    public async Task<RolloutSummary> RunAsync(IntegrationNames names, CancellationToken ct)
    {
        var backoff = new Backoff(delay);
        for (var changed = false; ; changed = true)
        {
            var standing = await StandingIntegration.GetAsync(clients, names, ct);
            // First the operations: what ends after this is in the rows.
            var operations = await OperationsAsync(names, standing, ct);
            var rows = new List<RolloutStatus>();
            await foreach (var row in StandingRows.ReadAsync(clients, names, standing, ct))
                rows.Add(row);
            var left = rows.Count(row => row.IsUnderWay);
            report.Step("Account stacks", $"operations under way: {operations}, stacks left: {left}", rows.Count - left, rows.Count);
            if (operations == 0 && left == 0)
                return new RolloutSummary { Total = rows.Count, NotCurrent = [.. rows.Where(row => !row.IsCurrent)], Changed = changed };
            await backoff.PauseAsync(ct);
        }
    }

    private async Task<int> OperationsAsync(IntegrationNames names, StandingIntegration standing, CancellationToken ct)
    {
        if (standing.StackSet is null)
            return 0;
        var client = new StackSetClient(clients, names, standing.Administrator);
        return (await new StackSetOperations(client, report, delay).UnderWayAsync(ct)).Count;
    }
}
