using CequenceApigw.Engine.Members;

namespace CequenceApigw.Engine.Statistics;

/// <summary>
/// Compares what the runs accounted for with what API Gateway counted at the stages that are forwarded. A request that can't become
/// a transaction for a known reason is accounted for; one that nobody knows of isn't.
/// </summary>
/// <param name="session">The account and Region.</param>
/// <param name="query">The time span.</param>
internal sealed class CompletenessReader(MemberSession session, StatisticsQuery query)
{
    // CloudWatch has counted a minute out, and the forwarder has read it, some minutes after its end.
    private static readonly TimeSpan Delay = TimeSpan.FromMinutes(5);

    private readonly (DateTimeOffset From, DateTimeOffset To) _span = Span(query);
    private long _accountedFor;

    /// <summary>A run reads what happened before its scheduled time.</summary>
    public void Add(StatisticsLine run)
    {
        if (run.Time > _span.From && run.Time <= _span.To)
            _accountedFor += run["delivered_transactions"] + run["refused_transactions"] + run.Untransactable.Sum(reason => reason.Value);
    }

    /// <summary>The row with its completeness, or with why that can't be told.</summary>
    public async Task<ForwarderStatistics> CompleteAsync(ForwarderStatistics row, string? stackId, CancellationToken ct)
    {
        if (_span.To <= _span.From)
            return row with { CompletenessNote = "The time span is shorter than what CloudWatch needs to count." };
        if (stackId is null || (await session.StackAsync(stackId, ct)).StateTable is not { } stateTable)
            return row with { CompletenessNote = "The account's stack is older than this and doesn't tell its inventory." };
        var found = await session.InventoryAsync(stateTable, ct);
        var logs = await session.ForwardedLogsAsync(stateTable, ct);
        row = row with { StagesNotForwarded = found.Count(stage => stage.Stage is not null && logs.Since(stage) is null) };
        if (SharedName(found, logs) is { } shared)
            return row with { CompletenessNote = $"Several REST APIs are named {shared}, CloudWatch counts them together, and not all are forwarded." };
        var counts = await session.CountsAsync(Stages(found, logs), _span.From, _span.To, ct);
        return row with { RequestsCounted = counts.Requests, RequestsAccountedFor = _accountedFor, CountedUntil = _span.To };
    }

    private static IReadOnlyList<CountedStage> Stages(IEnumerable<InventoriedStage> found, ForwardedLogs logs) =>
    [
        .. from stage in found
           let since = logs.Since(stage)
           where since is not null
           // REST APIs of one name are one metric.
           group since.Value by (stage.IsRest ? "ApiName" : "ApiId", CountedStage.NameOf(stage), stage.Stage!) into same
           select new CountedStage(same.Key.Item1, same.Key.Item2, same.Key.Item3, same.Min()),
    ];

    private static string? SharedName(IEnumerable<InventoriedStage> found, ForwardedLogs logs) => found
        .Where(stage => stage is { IsRest: true, Stage: not null })
        .GroupBy(stage => (CountedStage.NameOf(stage), stage.Stage), logs.Since)
        .Where(same => same.Any(since => since is null) && same.Any(since => since is not null))
        .Select(same => same.Key.Item1)
        .FirstOrDefault();

    private static (DateTimeOffset From, DateTimeOffset To) Span(StatisticsQuery query)
    {
        var period = RequestCounts.PeriodFor(query.Since, query.Until);
        return (Up(query.Since, period), Up(query.Until - Delay - period + TimeSpan.FromTicks(1), period));
    }

    private static DateTimeOffset Up(DateTimeOffset time, TimeSpan period) =>
        new((time.UtcTicks + period.Ticks - 1) / period.Ticks * period.Ticks, TimeSpan.Zero);
}
