using CequenceApigw.Engine.Statistics;

namespace CequenceApigw.EndToEnd.Tests.Delivery;

/// <summary>What the reader role brings to light of an account.</summary>
public sealed class AccountReportTests
{
    private const int Requests = 300;

    [Fact]
    public async Task Statistics_are_complete_against_API_Gateways_count_and_the_status_tells_version_inventory_and_run()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        await rehearsal.EnableAsync();
        var since = rehearsal.Local.Clock.GetUtcNow();
        await rehearsal.Local.AdvanceAsync(TimeSpan.FromMinutes(2));
        await rehearsal.Traffic.PassMinuteAsync(Requests);
        await rehearsal.Traffic.PassMinuteAsync(Requests);
        await rehearsal.Traffic.SettleAsync();
        // The last minutes aren't counted, and late events are found in them.
        await rehearsal.Local.AdvanceAsync(TimeSpan.FromMinutes(6));

        var query = new StatisticsQuery { Since = since, Until = rehearsal.Local.Clock.GetUtcNow(), WithCompleteness = true };
        var statistics = Assert.Single(await rehearsal.Integration.GetStatisticsAsync(rehearsal.Options.IntegrationName, query).ToListAsync());
        var status = Assert.Single(await rehearsal.Integration.GetDetailedRolloutAsync(rehearsal.Options.IntegrationName).ToListAsync());

        Assert.Equal((null, null), (statistics.Error, statistics.CompletenessNote));
        Assert.Equal(rehearsal.Traffic.Proof.Delivered, statistics.DeliveredTransactions);
        // One stage's access log is its owner's: what went there isn't forwarded, and isn't counted either.
        var forwarded = (2 * Requests) - rehearsal.Traffic.SentToHttpApis.Count(sent => sent.Expected is null);
        Assert.Equal((forwarded, forwarded, 1.0), (statistics.RequestsCounted, statistics.RequestsAccountedFor, statistics.Completeness));
        Assert.Equal(1, statistics.StagesNotForwarded);
        Assert.Null(status.Member!.Error);
        Assert.Equal(("CREATE_COMPLETE", status.PublishedVersion), (status.Member.StackStatus, status.Member.Version));
        Assert.Equal(statistics.LastRun, status.Member.LastRun);
        Assert.True(status.Member.Inventory["Enabled"] > 0);
    }
}
