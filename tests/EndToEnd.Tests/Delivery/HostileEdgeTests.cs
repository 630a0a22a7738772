using CequenceApigw.Engine.Statistics;
using CequenceApigw.Sandbox.Uap;

namespace CequenceApigw.EndToEnd.Tests.Delivery;

/// <summary>Whatever the Edge does, each transaction gets there, and only an acknowledgement that was lost repeats any.</summary>
public sealed class HostileEdgeTests
{
    private const int Requests = 90;

    [Fact]
    public async Task After_minutes_without_service_everything_is_delivered_once()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        await rehearsal.EnableAsync();
        var started = rehearsal.Local.Clock.GetUtcNow();

        rehearsal.Traffic.Edge.Outage = new EdgeFault { Status = 503, RetryAfter = TimeSpan.Zero };
        await rehearsal.Traffic.PassMinuteAsync(Requests);
        await rehearsal.Traffic.PassMinuteAsync(Requests);
        Assert.Empty(rehearsal.Traffic.Edge.Received);
        var outage = await StatisticsAsync(rehearsal, started);
        rehearsal.Traffic.Edge.Outage = null;
        await rehearsal.Traffic.PassMinuteAsync(Requests);
        await rehearsal.Traffic.SettleAsync();

        rehearsal.Traffic.AssertExact();
        Assert.True(outage.FailedBatches > 0, "The statistics told nothing of the outage.");
        Assert.Equal(0, outage.SuccessfulBatches);
        Assert.Equal(outage.FailedBatches, (await StatisticsAsync(rehearsal, started)).FailedBatches);
    }

    [Fact]
    public async Task A_token_revoked_midway_is_renewed()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        await rehearsal.EnableAsync();
        var tokens = rehearsal.Get<TokenStore>();
        var revoked = 0;
        // With the first transaction: the other log groups' batches of the same run find the token invalid.
        rehearsal.Traffic.Edge.Keep = transaction =>
        {
            if (Interlocked.Exchange(ref revoked, 1) == 0) tokens.RevokeAll();
            return [transaction];
        };
        var issued = tokens.Issued;

        await rehearsal.Traffic.PassMinuteAsync(Requests);
        await rehearsal.Traffic.SettleAsync();

        rehearsal.Traffic.AssertExact();
        Assert.Equal(1, revoked);
        Assert.True(tokens.Issued >= issued + 2, $"{tokens.Issued - issued} tokens were issued.");
    }

    [Theory]
    [InlineData(503)]
    [InlineData(null)]
    public async Task A_lost_acknowledgement_repeats_that_batch_under_the_same_ids(int? status)
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        await rehearsal.EnableAsync();
        rehearsal.Traffic.Edge.Expect(new EdgeFault { Status = status, AfterTaking = true });

        await rehearsal.Traffic.PassMinuteAsync(Requests);
        await rehearsal.Traffic.SettleAsync();

        var proof = rehearsal.Traffic.Proof;
        Assert.Empty(proof.Lost);
        Assert.Empty(proof.Invented);
        Assert.Empty(proof.Differences);
        Assert.NotEmpty(proof.Duplicated);
        var arrivals = rehearsal.Traffic.Edge.Received.ToLookup(transaction => (string)transaction["transaction-id"]!);
        Assert.All(proof.Duplicated, id => Assert.Equal(2, arrivals[id].Count()));
        // A batch is of one log group: a REST stage's, or the one of all HTTP stages.
        var http = rehearsal.Traffic.SentToHttpApis.Select(sent => sent.TransactionId).ToHashSet();
        var stages = rehearsal.Traffic.Sent.ToDictionary(sent => sent.TransactionId, sent => sent.Target.Split(' ')[2]);
        Assert.Single(proof.Duplicated.Select(id => http.Contains(id) ? "HTTP" : stages[id]).Distinct());
    }

    [Fact]
    public async Task Runs_that_come_late_read_everything_once()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        await rehearsal.EnableAsync();

        await rehearsal.Traffic.PassMinuteAsync(Requests);
        // The schedules' minutes fall due all at once.
        rehearsal.Local.Clock.Advance(TimeSpan.FromMinutes(5));
        await rehearsal.Traffic.PassMinuteAsync(Requests);
        await rehearsal.Traffic.SettleAsync();

        rehearsal.Traffic.AssertExact();
    }

    private static async Task<ForwarderStatistics> StatisticsAsync(Rehearsal rehearsal, DateTimeOffset since)
    {
        var query = new StatisticsQuery { Since = since, Until = rehearsal.Local.Clock.GetUtcNow() };
        var row = Assert.Single(await rehearsal.Integration.GetStatisticsAsync(rehearsal.Options.IntegrationName, query).ToListAsync());
        Assert.Null(row.Error);
        return row;
    }
}
