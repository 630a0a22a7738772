using System.Runtime.CompilerServices;
using CequenceApigw.Engine.Members;
using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Engine.Statistics;

/// <summary>Reads every forwarder's statistics through the reader role of its account.</summary>
internal sealed class StatisticsReader(IAwsClients clients, ProgressReport report)
{
    private const string Step = "Statistics";

    /// <summary>Rows in the order in which they are there.</summary>
    public async IAsyncEnumerable<ForwarderStatistics> ReadAsync(
        string integrationName, StatisticsQuery query, [EnumeratorCancellation] CancellationToken ct)
    {
        var names = new IntegrationNames(integrationName);
        var standing = await StandingIntegration.GetAsync(clients, names, ct);
        var role = new MemberRole(clients, names, standing);
        var done = 0;

        var instances = StandingRows.ReadAsync(clients, names, standing, ct);
        await foreach (var row in MemberRows.ReadAsync(instances, (instance, stop) => ReadAsync(role, instance, query, stop), ct))
        {
            report.Step(Step, $"{row.AccountId} in {row.Region}{(row.Error is null ? "" : ": " + row.Error)}", ++done);
            yield return row;
        }
    }

    private static async Task<ForwarderStatistics> ReadAsync(
        MemberRole role, RolloutStatus instance, StatisticsQuery query, CancellationToken ct)
    {
        var row = new ForwarderStatistics
        {
            AccountId = instance.AccountId,
            Region = instance.Region,
            Since = query.Since,
            Until = query.Until,
        };
        try
        {
            var session = await role.AssumeAsync(instance.AccountId, instance.Region, ct);
            return await SumAsync(session, row, instance.StackId, query, ct);
        }
        // One account that can't be read must not hide the others.
        catch (Exception exception) when (MemberErrors.IsOfOneMember(exception))
        {
            return row with { Error = exception.Message };
        }
    }

    private static async Task<ForwarderStatistics> SumAsync(
        MemberSession session, ForwarderStatistics row, string? stackId, StatisticsQuery query, CancellationToken ct)
    {
        var completeness = new CompletenessReader(session, query);
        await foreach (var line in session.RunsAsync(query.Since, query.Until, ct))
        {
            var run = StatisticsLine.Of(line);
            row = StatisticsSum.Add(row, run);
            completeness.Add(run);
        }
        return query.WithCompleteness ? await completeness.CompleteAsync(row, stackId, ct) : row;
    }
}
