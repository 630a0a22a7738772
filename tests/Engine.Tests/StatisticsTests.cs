using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using CequenceApigw.Engine.Statistics;
using CequenceApigw.Engine.Tests.Fakes;

namespace CequenceApigw.Engine.Tests;

public sealed class StatisticsTests : IDisposable
{
    private static readonly DateTimeOffset Since = DateTimeOffset.Parse("2026-11-24T10:00:00Z");
    private const string Reader = "arn:aws:iam::222222222222:role/cequence-apigw/CequenceApigw-reader-eu-west-1";
    private readonly Rehearsal _rehearsal = new();

    public void Dispose() => _rehearsal.Dispose();

    [Fact]
    public async Task Runs_are_summed_and_levels_are_the_latest()
    {
        await _rehearsal.EnableAsync();
        Lines(
            """{"timestamp":"2026-11-24T10:02:00.000Z","version":"1.2.3","log_group_count":25,"total_events_fetched":500,"total_transactions_parsed_from_streams":30,"total_batches":1,"successful_batches":1,"failed_batches":0,"average_batch_size":30,"untransactable":{"no_response":1,"no_path":4},"untransactable_total":5,"delivered_transactions":28,"refused_transactions":2,"duplicates_dropped":3,"late_events":4,"truncated_bodies":5,"throttles":6,"retries":7,"bytes_read":800,"bytes_sent":90,"failed_log_groups":1,"oldest_unread_seconds":12,"seconds_by_phase":{"read":0.1},"_aws":{"Timestamp":1,"CloudWatchMetrics":[]}}""",
            """{"timestamp":"2026-11-24T10:01:00.000Z","log_group_count":24,"total_events_fetched":1000,"total_transactions_parsed_from_streams":60,"total_batches":2,"successful_batches":1,"failed_batches":1,"average_batch_size":30,"untransactable":{"no_response":2},"delivered_transactions":32,"bytes_read":200,"oldest_unread_seconds":70.5}""");

        var rows = await ReadAsync(new() { Since = Since, Until = Since.AddMinutes(2) });

        Assert.Equal(6, rows.Count);
        Assert.All(rows, row => Assert.Null(row.Error));
        var row = rows.Single(row => row.Runs > 0);
        Assert.Equal(("222222222222", "eu-west-1", 2), (row.AccountId, row.Region, row.Runs));
        Assert.Equal((25, 1, 1500, 90), (row.LogGroupCount, row.FailedLogGroups, row.TotalEventsFetched, row.TotalTransactionsParsedFromStreams));
        Assert.Equal((3, 2, 1, 30), (row.TotalBatches, row.SuccessfulBatches, row.FailedBatches, row.AverageBatchSize));
        Assert.Equal((60, 0.5, 30), (row.DeliveredTransactions, row.TransactionsPerSecond, row.TransactionsPerMinute));
        Assert.Equal((12, 70.5), (row.OldestUnreadSeconds, row.WorstOldestUnreadSeconds));
        Assert.Equal("no_path=4; no_response=3", row.Untransactable.ToString());
        Assert.Equal(7, row.UntransactableTotal);
        Assert.Equal((2, 3, 4, 5), (row.RefusedTransactions, row.DuplicatesDropped, row.LateEvents, row.TruncatedBodies));
        Assert.Equal((6, 7, 1000, 90), (row.Throttles, row.Retries, row.BytesRead, row.BytesSent));
        Assert.Equal((Since.AddMinutes(2), "1.2.3"), (row.LastRun, row.Version));
        Assert.Null(row.Completeness);
    }

    [Fact]
    public async Task An_account_that_cannot_be_read_is_a_row_with_its_error_and_hides_no_other()
    {
        await _rehearsal.EnableAsync();
        _rehearsal.Aws.SecurityTokenFake.Refusing.Add("333333333333");

        var rows = await ReadAsync(new() { Since = Since });

        Assert.Equal(6, rows.Count);
        Assert.All(rows, row => Assert.Equal(row.AccountId == "333333333333", row.Error?.Contains("sts:AssumeRole") ?? false));
    }

    [Fact]
    public async Task A_line_of_anybody_adds_nothing_that_is_no_count()
    {
        await _rehearsal.EnableAsync();
        Lines("""{"log_group_count":1e99,"version":7,"timestamp":{},"total_events_fetched":-5,"bytes_read":9223372036854775807,"retries":1.5,"throttles":[],"untransactable":{"a":"x","b":null,"c":2}}""");

        var rows = await ReadAsync(new() { Since = Since });

        Assert.All(rows, row => Assert.Null(row.Error));
        var row = rows.Single(row => row.Runs > 0);
        Assert.Equal((0, 0, 0, 0, 0), (row.LogGroupCount, row.TotalEventsFetched, row.BytesRead, row.Retries, row.Throttles));
        Assert.Equal((2, null), (row.UntransactableTotal, row.Version));
    }

    public static TheoryData<string> NoStatistics =>
    [
        "no JSON",
        $$"""{"log_group_count":1,"untransactable":{{new string('[', 100_000)}}{{new string(']', 100_000)}}}""",
        """{"log_group_count":1,"version":"\ud800"}""",
        """{"log_group_count":1,"untransactable":{"\ud800":1}}""",
    ];

    [Theory]
    [MemberData(nameof(NoStatistics))]
    public async Task A_line_that_is_no_statistics_is_that_accounts_error(string line)
    {
        await _rehearsal.EnableAsync();
        Lines(line);

        var rows = await ReadAsync(new() { Since = Since });

        Assert.Equal(("222222222222", "eu-west-1"), Assert.Single(rows, row => row.Error is not null) is var row ? (row.AccountId, row.Region) : default);
    }

    [Fact]
    public async Task Credentials_of_the_caller_that_end_midway_are_an_error_and_no_rows_of_errors()
    {
        await _rehearsal.EnableAsync();
        _rehearsal.Aws.OnRequest = request =>
        {
            if (request is AssumeRoleRequest)
                throw new AmazonSecurityTokenServiceException("expired") { ErrorCode = "ExpiredToken" };
        };

        var failure = await Assert.ThrowsAsync<IntegrationException>(() => ReadAsync(new() { Since = Since }));

        Assert.Equal(IntegrationErrorId.CredentialsRejected, failure.ErrorId);
    }

    [Fact]
    public async Task A_connection_that_hangs_is_an_error_and_of_one_account_its_row()
    {
        await _rehearsal.EnableAsync();
        // As the SDK has it, when the answer takes longer than it waits.
        _rehearsal.Aws.OnRequest = request =>
        {
            if (request is AssumeRoleRequest { RoleArn: Reader })
                throw new TimeoutException("A task was canceled.");
        };

        var rows = await ReadAsync(new() { Since = Since });
        _rehearsal.Aws.OnRequest = _ => throw new TimeoutException("A task was canceled.");
        var failure = await Assert.ThrowsAsync<IntegrationException>(() => ReadAsync(new() { Since = Since }));

        Assert.Equal(6, rows.Count);
        Assert.Equal(("222222222222", "eu-west-1"), Assert.Single(rows, row => row.Error is not null) is var row ? (row.AccountId, row.Region) : default);
        Assert.Equal(IntegrationErrorId.AwsUnreachable, failure.ErrorId);
    }

    [Fact]
    public async Task More_accounts_than_are_read_at_once_are_all_read()
    {
        await EnableManyAsync(80);

        var rows = await ReadAsync(new() { Since = Since });

        Assert.Equal(160, rows.Select(row => (row.AccountId, row.Region)).Distinct().Count());
    }

    [Fact]
    public async Task An_account_that_does_not_answer_holds_no_other_back()
    {
        await EnableManyAsync(80);
        var answers = new TaskCompletionSource();
        _rehearsal.Aws.SecurityTokenFake.Delays["500000000000"] = answers.Task;
        var progress = new ImmediateProgress(_ => { });

        var rows = new List<ForwarderStatistics>();
        await foreach (var row in _rehearsal.Integration.GetStatisticsAsync("CequenceApigw", new() { Since = Since }, progress))
        {
            rows.Add(row);
            if (rows.Count == 158)
                answers.SetResult();
        }

        Assert.Equal(160, rows.Count);
        Assert.All(rows[158..], row => Assert.Equal("500000000000", row.AccountId));
    }

    private async Task EnableManyAsync(int accounts)
    {
        _rehearsal.Aws.AccountsOf[FakeAws.Apps] = [.. Enumerable.Range(0, accounts).Select(number => $"{500000000000 + number}")];
        _rehearsal.Options = _rehearsal.Options with { OrganizationalUnitIds = [FakeAws.Apps] };
        await _rehearsal.EnableAsync();
    }

    private void Lines(params List<string> lines) => _rehearsal.Aws.LogsFake.Lines[(Reader, "eu-west-1")] = lines;

    private Task<List<ForwarderStatistics>> ReadAsync(StatisticsQuery query) =>
        _rehearsal.Integration.GetStatisticsAsync("CequenceApigw", query).ToListAsync().AsTask();
}
