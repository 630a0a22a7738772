using CequenceApigw.Cmdlets.Output;
using CequenceApigw.Engine.Rollout;
using CequenceApigw.Engine.Statistics;

namespace CequenceApigw.Cmdlets.Tests;

public sealed class GetTests
{
    private readonly CmdletRunner _runner = new();

    [Fact]
    public void Every_account_and_Region_is_a_row()
    {
        foreach (var region in new[] { "us-east-1", "eu-west-1" })
        {
            _runner.Integration.Statuses.Add(new RolloutStatus
            {
                AccountId = "222222222222",
                AccountName = "apps",
                Region = region,
                OrganizationalUnitId = "ou-abcd-apps1111",
                Status = "CURRENT",
                DetailedStatus = "SUCCEEDED",
                StackId = "arn",
            });
        }

        _runner.Run(new GetRolloutCommand());

        var rows = _runner.Host.Rows.Cast<AccountRollout>().ToList();
        Assert.Equal(["us-east-1", "eu-west-1"], rows.Select(row => row.Region));
        Assert.All(rows, row => Assert.Equal(("apps", "CURRENT", "SUCCEEDED", "arn"), (row.AccountName, row.Status, row.DetailedStatus, row.StackId)));
    }

    [Fact]
    public void Statistics_keep_every_number()
    {
        var statistics = new ForwarderStatistics
        {
            AccountId = "222222222222",
            Region = "us-east-1",
            Runs = 2,
            LogGroupCount = 25,
            TotalEventsFetched = 3_780_000,
            TotalTransactionsParsedFromStreams = 223_500,
            TotalBatches = 750,
            SuccessfulBatches = 749,
            FailedBatches = 1,
            OldestUnreadSeconds = 12,
            Untransactable = new Dictionary<string, long> { ["no_response"] = 3 },
            LastRun = DateTimeOffset.UnixEpoch,
            Error = "none",
        };
        _runner.Integration.Statistics.Add(statistics);
        var since = new DateTime(2026, 11, 24, 10, 0, 0, DateTimeKind.Utc);

        _runner.Run(new GetStatisticsCommand { Since = since });

        var row = Assert.IsType<AccountStatistics>(Assert.Single(_runner.Host.Rows));
        Assert.Equal(new DateTimeOffset(since), _runner.Integration.Since);
        foreach (var property in typeof(ForwarderStatistics).GetProperties())
            Assert.Equal(property.GetValue(statistics), typeof(AccountStatistics).GetProperty(property.Name)!.GetValue(row));
    }
}
