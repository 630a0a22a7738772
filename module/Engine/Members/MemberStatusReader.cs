using CequenceApigw.Engine.Rollout;
using CequenceApigw.Engine.Statistics;

namespace CequenceApigw.Engine.Members;

/// <summary>Asks the accounts themselves: stack, version, inventory, latest run.</summary>
internal static class MemberStatusReader
{
    private static readonly TimeSpan Recently = TimeSpan.FromHours(1);

    /// <summary>The row with what its account tells; where there is no stack yet, as it is.</summary>
    public static async Task<RolloutStatus> ReadAsync(MemberRole role, RolloutStatus row, CancellationToken ct)
    {
        if (row.StackId is null)
            return row;
        try
        {
            var session = await role.AssumeAsync(row.AccountId, row.Region, ct);
            return row with { Member = await ReadAsync(session, row, ct) };
        }
        // One account that can't be read must not hide the others.
        catch (Exception exception) when (MemberErrors.IsOfOneMember(exception))
        {
            return row with { Member = new MemberStatus { Error = exception.Message } };
        }
    }

    private static async Task<MemberStatus> ReadAsync(MemberSession session, RolloutStatus row, CancellationToken ct)
    {
        var stack = await session.StackAsync(row.StackId!, ct);
        var inventory = stack.StateTable is { } table ? await session.InventoryAsync(table, ct) : [];
        var runs = new ForwarderStatistics { AccountId = row.AccountId, Region = row.Region };
        await foreach (var line in session.RunsAsync(DateTimeOffset.UtcNow - Recently, null, ct))
            runs = StatisticsSum.Add(runs, StatisticsLine.Of(line));
        return new MemberStatus
        {
            StackStatus = stack.Status,
            Version = stack.Version,
            Inventory = CountsByName.None.With(inventory.GroupBy(entry => entry.State).Select(same => KeyValuePair.Create(same.Key, same.LongCount()))),
            LastRun = runs.LastRun,
            OldestUnreadSeconds = runs.LastRun is null ? null : runs.OldestUnreadSeconds,
            FailedLogGroups = runs.LastRun is null ? null : runs.FailedLogGroups,
        };
    }
}
