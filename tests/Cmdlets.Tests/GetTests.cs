using System.Management.Automation;
using CequenceApigw.Cmdlets.Output;
using CequenceApigw.Engine;
using CequenceApigw.Engine.Members;
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
        Assert.False(_runner.Integration.AskedAccounts);
        Assert.All(rows, row => Assert.Equal(("apps", "CURRENT", "SUCCEEDED", "arn"), (row.AccountName, row.Status, row.DetailedStatus, row.StackId)));
    }

    [Fact]
    public void Detailed_rows_tell_what_the_account_tells()
    {
        _runner.Integration.Statuses.Add(new RolloutStatus
        {
            AccountId = "222222222222",
            Region = "us-east-1",
            OrganizationalUnitId = "ou-abcd-apps1111",
            Status = "OUTDATED",
            DetailedStatus = "FAILED",
            PublishedVersion = "2.0.0",
            Drift = "DRIFTED",
            Member = new MemberStatus
            {
                StackStatus = "UPDATE_ROLLBACK_COMPLETE",
                Version = "1.0.0",
                Inventory = CountsByName.None.With([new("Skipped", 1), new("Enabled", 24)]),
                LastRun = DateTimeOffset.UnixEpoch,
                OldestUnreadSeconds = 36,
                FailedLogGroups = 2,
            },
        });

        _runner.Prepare(new GetRolloutCommand()).Show(detailed: true);

        var row = Assert.IsType<AccountRollout>(Assert.Single(_runner.Host.Rows));
        Assert.True(_runner.Integration.AskedAccounts);
        Assert.Equal(("2.0.0", "1.0.0", "DRIFTED", "UPDATE_ROLLBACK_COMPLETE"), (row.PublishedVersion, row.DeployedVersion, row.Drift, row.StackStatus));
        Assert.Equal("Enabled=24; Skipped=1", row.Inventory!.ToString());
        Assert.Equal((DateTimeOffset.UnixEpoch, 36, 2), (row.LastRun!.Value, row.OldestUnreadSeconds!.Value, row.FailedLogGroups!.Value));
    }

    [Theory]
    [InlineData(true, "CequenceApigw")]
    [InlineData(false, null)]
    public void Drift_is_looked_for_only_if_asked_for(bool detectDrift, string? detected)
    {
        _runner.Prepare(new GetRolloutCommand()).Show(detailed: false, detectDrift);

        Assert.Equal(detected, _runner.Integration.DriftDetected);
    }

    public static TheoryData<ReadingCommand, string> Reading => new()
    {
        { new GetRolloutCommand(), IntegrationErrorId.IntegrationNotFound },
        { new GetStatisticsCommand(), IntegrationErrorId.IntegrationNotFound },
        { new GetIntegrationCommand(), IntegrationErrorId.IntegrationNotFound },
        { new GetApiCommand(), IntegrationErrorId.IntegrationNotFound },
        { new GetApiCommand(), IntegrationErrorId.HomeRegionDiffers },
    };

    [Theory]
    [MemberData(nameof(Reading))]
    public void A_name_that_no_integration_here_has_is_an_error_and_the_next_record_follows(ReadingCommand cmdlet, string errorId)
    {
        _runner.Integration.Failing.Add("Nope", errorId);
        _runner.Host.Given.Add(nameof(cmdlet.IntegrationName));
        _runner.Integration.Statuses.Add(new RolloutStatus
        {
            AccountId = "222222222222", Region = "us-east-1", OrganizationalUnitId = "", Status = "CURRENT", DetailedStatus = "SUCCEEDED",
        });
        _runner.Integration.Statistics.Add(new ForwarderStatistics { AccountId = "222222222222", Region = "us-east-1" });
        _runner.Integration.Configurations.Add(GetIntegrationTests.Standing([]));
        _runner.Integration.Apis.Add(new() { AccountId = "222222222222", Region = "us-east-1", Apis = [GetApiTests.Api("prod", "Enabled")] });

        foreach (var name in new[] { "Nope", "CequenceApigw" })
        {
            cmdlet.IntegrationName = name;
            _runner.Run(cmdlet);
        }
        CmdletRunner.Invoke(cmdlet, "EndProcessing");

        var error = Assert.Single(_runner.Host.Errors);
        Assert.Equal((errorId, "Nope"), (error.ErrorId, error.Target));
        Assert.Single(_runner.Host.Rows);
    }

    [Fact]
    public void Counts_add_up()
    {
        foreach (var (account, status, detail) in new[]
        {
            ("222222222222", "CURRENT", "SUCCEEDED"), ("222222222222", "OUTDATED", "RUNNING"), ("333333333333", "OUTDATED", "PENDING"),
            ("333333333333", "OUTDATED", "FAILED"), ("444444444444", "OUTDATED", "SKIPPED_SUSPENDED_ACCOUNT"), ("444444444444", "INOPERABLE", "INOPERABLE"),
        })
        {
            _runner.Integration.Statuses.Add(new RolloutStatus
            {
                AccountId = account,
                Region = "us-east-1",
                OrganizationalUnitId = "ou-abcd-apps1111",
                Status = status,
                DetailedStatus = detail,
            });
        }

        _runner.Prepare(new GetRolloutCommand()).Count();

        var totals = Assert.IsType<RolloutTotals>(Assert.Single(_runner.Host.Rows));
        Assert.Equal((3, 1, 6), (totals.Accounts, totals.Regions, totals.Total));
        Assert.Equal((1, 2, 1, 2), (totals.Current, totals.UnderWay, totals.Suspended, totals.Failed));
    }

    [Fact]
    public void A_total_is_one_row()
    {
        foreach (var account in new[] { "222222222222", "333333333333" })
            _runner.Integration.Statistics.Add(new ForwarderStatistics { AccountId = account, Region = "us-east-1", DeliveredTransactions = 21 });

        _runner.Prepare(new GetStatisticsCommand()).Show(withCompleteness: false, asTotal: true);

        var row = Assert.IsType<AccountStatistics>(Assert.Single(_runner.Host.Rows));
        Assert.Equal(("Total", 42), (row.AccountId, row.DeliveredTransactions));
    }

    [Theory]
    [InlineData("30m", 30)]
    [InlineData(" 2H ", 120)]
    [InlineData("1d", 1440)]
    [InlineData("1w", 10080)]
    public void An_age_is_a_time(string age, int minutes)
    {
        var now = new DateTime(2026, 11, 24, 10, 0, 0, DateTimeKind.Utc);

        Assert.Equal(now.AddMinutes(-minutes), TimeOrAgeAttribute.Transformed(age, now));
        Assert.Equal(now.AddMinutes(-minutes), TimeOrAgeAttribute.Transformed(TimeSpan.FromMinutes(minutes), now));
        Assert.Equal(now.AddMinutes(-minutes), TimeOrAgeAttribute.Transformed(TimeSpan.FromMinutes(-minutes), now));
    }

    [Theory]
    [InlineData(90)]
    [InlineData(90L)]
    [InlineData(1.5)]
    public void A_number_alone_is_refused(object number) =>
        Assert.Throws<ArgumentTransformationMetadataException>(() => new TimeOrAgeAttribute().Transform(null!, number));

    [Theory]
    [InlineData("2026-11-24")]
    [InlineData("10:00")]
    [InlineData("2x")]
    [InlineData(null)]
    public void What_is_no_age_is_PowerShells_to_read(string? text) => Assert.Null(TimeOrAgeAttribute.Transformed(text, DateTime.UtcNow));

    [Fact]
    public void Without_a_time_span_the_statistics_are_the_last_hours()
    {
        _runner.Run(new GetStatisticsCommand());

        Assert.Equal(TimeSpan.FromHours(1), _runner.Integration.Query!.Until - _runner.Integration.Query.Since);
        Assert.InRange(DateTimeOffset.UtcNow - _runner.Integration.Query.Until, TimeSpan.Zero, TimeSpan.FromMinutes(5));
        Assert.False(_runner.Integration.Query.WithCompleteness);
    }

    [Fact]
    public void A_row_of_statistics_is_flat_so_that_it_can_be_exported_as_CSV()
    {
        var flat = new[] { typeof(string), typeof(int), typeof(long), typeof(double), typeof(DateTimeOffset), typeof(NamedCounts) };

        Assert.All(typeof(AccountStatistics).GetProperties(), property =>
            Assert.Contains(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, flat));
        Assert.Equal("NoPath=2; NoResponse=1", NamedCounts.Of(CountsByName.None.With([new("NoResponse", 1), new("NoPath", 2)])).ToString());
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
            Untransactable = CountsByName.None.With([new("no_response", 3)]),
            LastRun = DateTimeOffset.UnixEpoch,
            Error = "none",
            Since = DateTimeOffset.UnixEpoch,
            Until = DateTimeOffset.UnixEpoch.AddHours(1),
            FailedLogGroups = 4,
            DeliveredTransactions = 223_400,
            WorstOldestUnreadSeconds = 70,
            RefusedTransactions = 5,
            DuplicatesDropped = 6,
            LateEvents = 7,
            TruncatedBodies = 8,
            Throttles = 9,
            Retries = 10,
            BytesRead = 11,
            BytesSent = 13,
            Version = "1.2.3",
            RequestsCounted = 223_403,
            RequestsAccountedFor = 223_402,
            CountedUntil = DateTimeOffset.UnixEpoch.AddMinutes(55),
            StagesNotForwarded = 1,
            CompletenessNote = "no note",
        };
        _runner.Integration.Statistics.Add(statistics);
        var since = new DateTime(2026, 11, 24, 10, 0, 0, DateTimeKind.Utc);

        _runner.Prepare(new GetStatisticsCommand { Since = since, Until = since.AddDays(1) }).Show(withCompleteness: true, asTotal: false);

        var row = Assert.IsType<AccountStatistics>(Assert.Single(_runner.Host.Rows));
        Assert.Equal((new DateTimeOffset(since), new DateTimeOffset(since.AddDays(1))), (_runner.Integration.Query!.Since, _runner.Integration.Query.Until));
        Assert.True(_runner.Integration.Query.WithCompleteness);
        Assert.All(typeof(ForwarderStatistics).GetProperties(), property => Assert.NotEqual(property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType) : null, property.GetValue(statistics)));
        foreach (var property in typeof(ForwarderStatistics).GetProperties())
            Assert.Equivalent(property.GetValue(statistics), typeof(AccountStatistics).GetProperty(property.Name)!.GetValue(row));
    }
}
