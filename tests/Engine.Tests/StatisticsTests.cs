using CequenceApigw.Engine.Tests.Fakes;

namespace CequenceApigw.Engine.Tests;

public sealed class StatisticsTests : IDisposable
{
    private static readonly DateTimeOffset Since = DateTimeOffset.Parse("2026-11-24T10:00:00Z");
    private readonly Rehearsal _rehearsal = new();

    public void Dispose() => _rehearsal.Dispose();

    [Fact]
    public async Task Runs_are_summed_and_levels_are_the_latest()
    {
        await _rehearsal.EnableAsync();
        _rehearsal.Aws.LogsFake.Lines[("arn:aws:iam::222222222222:role/cequence-apigw/CequenceApigw-reader-eu-west-1", "eu-west-1")] =
        [
            """{"log_group_count":24,"total_events_fetched":1000,"total_transactions_parsed_from_streams":60,"total_batches":2,"successful_batches":1,"failed_batches":1,"average_batch_size":30,"untransactable":{"no_response":2},"oldest_unread_seconds":70.5}""",
            """{"log_group_count":25,"total_events_fetched":500,"total_transactions_parsed_from_streams":30,"total_batches":1,"successful_batches":1,"failed_batches":0,"average_batch_size":30,"untransactable":{"no_response":1,"no_path":4},"untransactable_total":5,"oldest_unread_seconds":12,"seconds_by_phase":{"read":0.1},"_aws":{"Timestamp":1,"CloudWatchMetrics":[]}}""",
        ];

        var rows = await _rehearsal.Integration.GetStatisticsAsync("CequenceApigw", Since).ToListAsync();

        Assert.Equal(6, rows.Count);
        Assert.All(rows, row => Assert.Null(row.Error));
        var row = rows.Single(row => row.Runs > 0);
        Assert.Equal(("222222222222", "eu-west-1", 2), (row.AccountId, row.Region, row.Runs));
        Assert.Equal((25, 1500, 90), (row.LogGroupCount, row.TotalEventsFetched, row.TotalTransactionsParsedFromStreams));
        Assert.Equal((3, 2, 1, 30), (row.TotalBatches, row.SuccessfulBatches, row.FailedBatches, row.AverageBatchSize));
        Assert.Equal(12, row.OldestUnreadSeconds);
        Assert.Equal(new Dictionary<string, long> { ["no_response"] = 3, ["no_path"] = 4 }, row.Untransactable);
        Assert.Equal(Since.AddMilliseconds(2), row.LastRun);
    }

    [Fact]
    public async Task An_account_that_cannot_be_read_is_a_row_with_its_error_and_hides_no_other()
    {
        await _rehearsal.EnableAsync();
        _rehearsal.Aws.SecurityTokenFake.Refusing.Add("333333333333");

        var rows = await _rehearsal.Integration.GetStatisticsAsync("CequenceApigw", Since).ToListAsync();

        Assert.Equal(6, rows.Count);
        Assert.All(rows, row => Assert.Equal(row.AccountId == "333333333333", row.Error?.Contains("sts:AssumeRole") ?? false));
    }

    [Fact]
    public async Task More_accounts_than_are_read_at_once_are_all_read()
    {
        _rehearsal.Aws.AccountsOf[FakeAws.Apps] = [.. Enumerable.Range(0, 40).Select(number => $"{500000000000 + number}")];
        _rehearsal.Options = _rehearsal.Options with { OrganizationalUnitIds = [FakeAws.Apps] };
        await _rehearsal.EnableAsync();

        var rows = await _rehearsal.Integration.GetStatisticsAsync("CequenceApigw", Since).ToListAsync();

        Assert.Equal(80, rows.Select(row => (row.AccountId, row.Region)).Distinct().Count());
    }
}
