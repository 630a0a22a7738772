using Amazon.DynamoDBv2.Model;
using CequenceApigw.Engine.Statistics;
using CequenceApigw.Engine.Tests.Fakes;

namespace CequenceApigw.Engine.Tests;

/// <summary>What was delivered against what API Gateway counted.</summary>
public sealed class CompletenessTests : IDisposable
{
    private const string Reader = "arn:aws:iam::222222222222:role/cequence-apigw/CequenceApigw-reader-eu-west-1";
    private static readonly DateTimeOffset Since = DateTimeOffset.UtcNow is var now ? new(now.Year, now.Month, now.Day, 0, 0, 0, TimeSpan.Zero) : default;
    private readonly Rehearsal _rehearsal = new();
    private readonly FakeMember _member = new();

    public CompletenessTests() => _rehearsal.Aws.Members[Reader] = _member;

    public void Dispose() => _rehearsal.Dispose();

    [Fact]
    public async Task What_is_known_by_reason_or_refused_counts_as_accounted_for()
    {
        Rest("abc123", "orders");
        _member.Inventory.Add(("http/def456/$default", "carts", "AlreadyEnabled"));
        _member.Inventory.Add(("http/def456/beta", "carts", "Conflict"));
        _member.Counts[("ApiName", "orders", "prod")] = [(Minute(1), 60), (Minute(2), 30)];
        _member.Counts[("ApiId", "def456", "$default")] = [(Minute(3), 10)];
        _member.Counts[("ApiId", "def456", "beta")] = [(Minute(3), 1000)];
        Lines(Line(2, delivered: 60), Line(4, delivered: 33, refused: 2, untransactable: 4));

        var row = await ReadAsync(minutes: 15);

        Assert.Equal((100, 99, 0.99, 1), (row.RequestsCounted, row.RequestsAccountedFor, row.Completeness, row.StagesNotForwarded));
        Assert.Equal(Since.AddMinutes(10), row.CountedUntil);
        Assert.Null(row.CompletenessNote);
    }

    [Fact]
    public async Task The_last_minutes_are_left_out_on_both_sides()
    {
        Rest("abc123", "orders");
        _member.Counts[("ApiName", "orders", "prod")] = [(Minute(-1), 5), (Minute(0), 7), (Minute(9), 7), (Minute(10), 5)];
        Lines(Line(0, delivered: 5), Line(1, delivered: 7), Line(10, delivered: 7), Line(11, delivered: 5));

        var row = await ReadAsync(minutes: 15);

        Assert.Equal((14, 14), (row.RequestsCounted, row.RequestsAccountedFor));
    }

    [Fact]
    public async Task Requests_from_before_a_stage_was_enabled_are_not_missed()
    {
        Rest("abc123", "orders", since: Minute(3));
        _member.Inventory.Add(("http/def456/$default", "carts", "AlreadyEnabled"));
        _member.Inventory.Add(("http/def457/$default", "prices", "Enabled"));
        _member.HttpSources.Add(("def456/$default,def456/beta", Minute(4)));
        _member.HttpSources.Add((null, Minute(5)));
        _member.Counts[("ApiName", "orders", "prod")] = [(Minute(2), 50), (Minute(3), 7)];
        _member.Counts[("ApiId", "def456", "$default")] = [(Minute(3), 50), (Minute(4), 8)];
        _member.Counts[("ApiId", "def457", "$default")] = [(Minute(4), 50), (Minute(5), 9)];
        Lines(Line(6, delivered: 24));

        var row = await ReadAsync(minutes: 15);

        Assert.Equal((24, 1), (row.RequestsCounted, row.Completeness));
    }

    [Fact]
    public async Task Access_logs_of_several_owners_are_told_apart()
    {
        _member.Inventory.Add(("http/def456/$default", "carts", "AlreadyEnabled"));
        _member.Inventory.Add(("http/def457/$default", "prices", "AlreadyEnabled"));
        _member.HttpSources.Add(("def456/$default", Minute(0)));
        _member.HttpSources.Add(("def457/$default", Minute(0)));
        _member.Counts[("ApiId", "def456", "$default")] = [(Minute(3), 8)];
        _member.Counts[("ApiId", "def457", "$default")] = [(Minute(3), 9)];

        Assert.Equal(17, (await ReadAsync(minutes: 15)).RequestsCounted);
    }

    [Fact]
    public async Task REST_stages_whose_log_is_read_are_forwarded_but_for_conflicts()
    {
        Rest("abc123", "orders");
        Rest("abc124", "ledger", "Skipped");
        Rest("abc125", "stocks", "Drifted");
        Rest("abc126", "quotes", "Conflict");
        foreach (var name in new[] { "orders", "ledger", "stocks", "quotes" })
            _member.Counts[("ApiName", name, "prod")] = [(Minute(1), 10)];
        Lines(Line(2, delivered: 30));

        var row = await ReadAsync(minutes: 15);

        Assert.Equal((30, 1, 1), (row.RequestsCounted, row.Completeness, row.StagesNotForwarded));
    }

    [Fact]
    public async Task REST_APIs_of_one_name_are_counted_once_if_all_are_forwarded()
    {
        Rest("abc123", "orders");
        Rest("abc124", "orders");
        _member.Counts[("ApiName", "orders", "prod")] = [(Minute(1), 8)];
        Lines(Line(2, delivered: 8));

        Assert.Equal(1, (await ReadAsync(minutes: 15)).Completeness);
    }

    [Fact]
    public async Task REST_APIs_of_one_name_of_which_one_is_not_forwarded_cannot_be_told_apart()
    {
        Rest("abc123", "orders");
        _member.Inventory.Add(("rest/abc124/prod", "orders", "Skipped"));
        Lines(Line(2, delivered: 8));

        var row = await ReadAsync(minutes: 15);

        Assert.Null(row.Completeness);
        Assert.Contains("named orders", row.CompletenessNote);
        Assert.Equal(8, row.DeliveredTransactions);
    }

    [Fact]
    public async Task A_name_is_counted_by_its_ASCII_characters_and_without_any_by_the_id()
    {
        Rest("abc123", "ordérs");
        Rest("abc124", "注文");
        _member.Counts[("ApiName", "ordrs", "prod")] = [(Minute(1), 3)];
        _member.Counts[("ApiName", "abc124", "prod")] = [(Minute(1), 4)];

        Assert.Equal(7, (await ReadAsync(minutes: 15)).RequestsCounted);
    }

    [Fact]
    public async Task Without_traffic_there_is_no_ratio()
    {
        Rest("abc123", "orders");

        var row = await ReadAsync(minutes: 15);

        Assert.Equal((0L, null), (row.RequestsCounted, row.Completeness));
    }

    [Theory]
    [InlineData(15, false, "older")]
    [InlineData(4, true, "shorter")]
    public async Task Where_it_cannot_be_told_the_row_says_why(int minutes, bool tellsStateTable, string why)
    {
        _member.TellsStateTable = tellsStateTable;

        Assert.Contains(why, (await ReadAsync(minutes)).CompletenessNote);
    }

    [Fact]
    public async Task More_stages_than_a_request_takes_are_all_counted()
    {
        for (var number = 0; number < 501; number++)
        {
            _member.Inventory.Add(($"http/a{number}/prod", "", "Enabled"));
            _member.Counts[("ApiId", $"a{number}", "prod")] = [(Minute(1), 1)];
        }

        Assert.Equal(501, (await ReadAsync(minutes: 15)).RequestsCounted);
    }

    public static TheoryData<string, Dictionary<string, AttributeValue>> NoSources => new()
    {
        { "no time", new() { ["ApiId"] = new("a"), ["Stage"] = new("prod") } },
        { "text", new() { ["EnabledAt"] = new("x") } },
        { "no whole number", new() { ["EnabledAt"] = new() { N = "99999999999999999999" } } },
        { "too far away", new() { ["EnabledAt"] = new() { N = "999999999999999" } } },
        { "no stage", new() { ["EnabledAt"] = new() { N = "1" }, ["ApiId"] = new("a") } },
        { "no text", new() { ["EnabledAt"] = new() { N = "1" }, ["Stages"] = new() { N = "1" } } },
    };

    [Theory]
    [MemberData(nameof(NoSources))]
    public async Task An_item_that_is_no_source_is_that_rows_error_and_hides_no_other(string what, Dictionary<string, AttributeValue> item)
    {
        item["Id"] = new(what);
        _member.OtherSources.Add(item);
        _rehearsal.Aws.Members[Reader.Replace("eu-west-1", "us-east-1", StringComparison.Ordinal)] = new FakeMember();
        _rehearsal.Options = _rehearsal.Options with { AccountIds = ["222222222222"] };
        await _rehearsal.EnableAsync();

        var rows = await _rehearsal.Integration.GetStatisticsAsync("CequenceApigw", new() { Since = Since, WithCompleteness = true }).ToListAsync();

        Assert.Equal(2, rows.Count);
        var failed = Assert.Single(rows, row => row.Error is not null);
        Assert.Equal("eu-west-1", failed.Region);
        Assert.Contains($"source '{what}'", failed.Error, StringComparison.Ordinal);
    }

    private void Rest(string apiId, string name, string state = "Enabled", DateTimeOffset? since = null)
    {
        _member.Inventory.Add(($"rest/{apiId}/prod", name, state));
        _member.Sources.Add((apiId, "prod", since ?? DateTimeOffset.UnixEpoch));
    }

    private static DateTimeOffset Minute(int number) => Since.AddMinutes(number);

    private static string Line(int minute, int delivered, int refused = 0, int untransactable = 0) =>
        $$$"""
        {"timestamp":"{{{Minute(minute):yyyy-MM-ddTHH:mm:ss.fffZ}}}","log_group_count":1,"delivered_transactions":{{{delivered}}},"refused_transactions":{{{refused}}},"untransactable":{"NoPath":{{{untransactable}}}}}
        """;

    private void Lines(params List<string> lines) => _rehearsal.Aws.LogsFake.Lines[(Reader, "eu-west-1")] = lines;

    private async Task<ForwarderStatistics> ReadAsync(int minutes)
    {
        _rehearsal.Options = _rehearsal.Options with { AccountIds = ["222222222222"], Regions = ["eu-west-1"] };
        await _rehearsal.EnableAsync();
        var query = new StatisticsQuery { Since = Since, Until = Since.AddMinutes(minutes), WithCompleteness = true };
        var row = Assert.Single(await _rehearsal.Integration.GetStatisticsAsync("CequenceApigw", query).ToListAsync());
        Assert.Null(row.Error);
        return row;
    }
}
