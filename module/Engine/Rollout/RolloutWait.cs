namespace CequenceApigw.Engine.Rollout;

/// <summary>Waits for what was started, by whoever it was.</summary>
internal sealed class RolloutWait(IAwsClients clients, ProgressReport report, Delay delay)
{
    // What an operation leaves behind as pending, nothing comes to any more; lists lag behind by seconds, not by minutes.
    private static readonly TimeSpan LongestPending = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Returns when no operation runs or queues and no stack is under way, or when stacks have been pending for a minute without any operation.
    /// </summary>
    public async Task<RolloutSummary> RunAsync(IntegrationNames names, CancellationToken ct)
    {
        var backoff = new Backoff(delay);
        var stranded = TimeSpan.Zero;
        for (var changed = false; ; changed = true)
        {
            var standing = await StandingIntegration.GetAsync(clients, names, ct);
            // First the operations: what ends after this is in the rows.
            var operations = await OperationsAsync(names, standing, ct);
            var rows = new List<RolloutStatus>();
            await foreach (var row in StandingRows.ReadAsync(clients, names, standing, ct))
                rows.Add(row);
            var underWay = rows.Where(row => row.IsUnderWay).ToList();
            var left = underWay.Count;
            report.Step("Account stacks", $"operations under way: {operations}, stacks left: {left}", rows.Count - left, rows.Count);
            var nothingComes = operations == 0 && underWay.All(row => row.DetailedStatus == "PENDING");
            if (nothingComes && (left == 0 || stranded >= LongestPending))
                return Summary(rows, left, changed);
            var pause = await backoff.PauseAsync(ct);
            stranded = nothingComes ? stranded + pause : TimeSpan.Zero;
        }
    }

    private static RolloutSummary Summary(List<RolloutStatus> rows, int stranded, bool changed) => new()
    {
        Total = rows.Count,
        NotCurrent = [.. rows.Where(row => !row.IsCurrent)],
        Changed = changed,
        Warnings = stranded == 0
            ? []
            : [$"No operation runs or queues, and for a minute {stranded} of the stacks have stayed PENDING: nothing comes to them any more. Run again."],
    };

    private async Task<int> OperationsAsync(IntegrationNames names, StandingIntegration standing, CancellationToken ct)
    {
        if (standing.StackSet is null)
            return 0;
        var client = new StackSetClient(clients, names, standing.Administrator);
        return (await new StackSetOperations(client, report, delay).UnderWayAsync(ct)).Count;
    }
}
