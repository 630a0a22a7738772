using System.Text.Json;
using CequenceApigw.Function.Replay;

namespace CequenceApigw.Function.Tests.Replay;

public sealed class ReplayTests : IDisposable
{
    private readonly RecordedPages _pages = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose() => _pages.Dispose();

    [Fact]
    public async Task Pages_are_read_in_the_order_of_their_names()
    {
        var lines = RecordedPages.Request("r1").ToList();
        _pages.Add(RecordedPages.ExecutionLogs, "2.json", lines.Skip(4), 1_763_800_000_004).Add(RecordedPages.ExecutionLogs, "1.json", lines.Take(4));
        Assert.Equal(0, await ReplayAsync("--out", _pages.OutputFile));
        var transaction = Assert.Single(Transactions());
        Assert.Equal("1763800000.000", transaction.GetProperty("timestamp").GetString());
        Assert.Equal("/orders/r1", transaction.GetProperty("request").GetProperty("uri-query-fragment").GetString());
    }

    [Fact]
    public async Task A_page_may_begin_with_a_byte_order_mark()
    {
        _pages.AddText(RecordedPages.ExecutionLogs, "1.json", "\uFEFF{\"events\":[]}");
        Assert.Equal(0, await ReplayAsync());
    }

    [Fact]
    public async Task The_log_group_s_name_gives_api_and_stage_and_options_the_rest()
    {
        _pages.Add(RecordedPages.ExecutionLogs, "1.json", RecordedPages.Request("r1"));
        await ReplayAsync("--out", _pages.OutputFile, "--account", "111122223333", "--region", "eu-west-1");
        var source = Assert.Single(Transactions()).GetProperty("txn-meta-data").GetProperty("source_info");
        Assert.Equal("abc123/prod", source.GetProperty("instance_id").GetString());
        Assert.Equal("111122223333:eu-west-1", source.GetProperty("pool_id").GetString());
    }

    [Fact]
    public async Task Json_lines_are_read_as_an_HTTP_API_s()
    {
        _pages.AddText(RecordedPages.AccessLogs, "0.json", """{"events":[],"nextToken":"t"}""")
            .Add(RecordedPages.AccessLogs, "1.json", [RecordedPages.AccessLine("a1"), RecordedPages.AccessLine("a2")]);
        await ReplayAsync("--out", _pages.OutputFile);
        Assert.Equal(["a1", "a2"], Transactions().Select(transaction => transaction.GetProperty("transaction-id").GetString()));
    }

    [Fact]
    public async Task The_last_line_tells_the_statistics_and_what_they_cost()
    {
        _pages.Add(RecordedPages.ExecutionLogs, "1.json", [.. RecordedPages.Request("r1"), "(r2) Unauthorized request: r2", "not API Gateway's"])
            .Add(RecordedPages.AccessLogs, "1.json", [RecordedPages.AccessLine("a1")]);
        await ReplayAsync();
        var statistics = Statistics();
        Assert.Equal(2, statistics.GetProperty("log_group_count").GetInt32());
        Assert.Equal(13, statistics.GetProperty("total_events_fetched").GetInt32());
        Assert.Equal(2, statistics.GetProperty("total_transactions_parsed_from_streams").GetInt32());
        Assert.Equal(2, statistics.GetProperty("total_batches").GetInt32());
        Assert.Equal(1, statistics.GetProperty("untransactable").GetProperty("Unauthorized").GetInt32());
        Assert.Equal(1, statistics.GetProperty("unknown_events").GetInt32());
        Assert.Equal(_pages.Bytes, statistics.GetProperty("bytes_read").GetInt64());
        Assert.False(statistics.TryGetProperty("_aws", out _));
        Assert.True(statistics.GetProperty("cpu_s").GetDouble() > 0);
        Assert.True(statistics.GetProperty("peak_rss_mb").GetDouble() > 1);
    }

    [Fact]
    public async Task Each_batch_is_a_line_of_at_most_300_transactions()
    {
        _pages.Add(RecordedPages.AccessLogs, "1.json", Enumerable.Range(0, 601).Select(number => RecordedPages.AccessLine($"a{number}")));
        await ReplayAsync("--out", _pages.OutputFile);
        Assert.Equal([300, 300, 1], Batches().Select(batch => batch.GetProperty("data").GetArrayLength()));
    }

    [Fact]
    public async Task What_is_to_be_redacted_is_named_as_often_as_wanted()
    {
        _pages.Add(RecordedPages.ExecutionLogs, "1.json", RecordedPages.Request("r1"));
        await ReplayAsync("--out", _pages.OutputFile, "--redact-header", "host", "--redact-header", "cookie", "--redact-member", "name", "--redact-member", "id");
        var transaction = Assert.Single(Transactions());
        Assert.Equal("Host:Kioq", Assert.Single(transaction.GetProperty("request").GetProperty("headers").EnumerateArray()).GetString());
        Assert.Equal("""{"name":"***"}"""u8, transaction.GetProperty("response").GetProperty("body").GetProperty("data").GetBytesFromBase64());
    }

    [Theory]
    [InlineData("{\"events\":[{\"timestamp\":1,]}", "Byte 26")]
    [InlineData("{\"events\":[{\"timestamp\":\"x\"}]}", "Byte 24")]
    [InlineData("", "1.json")]
    public async Task A_broken_page_is_named_with_the_position(string page, string expected)
    {
        _pages.AddText(RecordedPages.ExecutionLogs, "1.json", page);
        Assert.Equal(1, await ReplayAsync());
        Assert.Contains(Path.Combine("API-Gateway-Execution-Logs_abc123%2Fprod", "1.json"), _error.ToString(), StringComparison.Ordinal);
        Assert.Contains(expected, _error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_output.ToString());
    }

    [Theory]
    [InlineData("There is no option --speed", "--speed")]
    [InlineData("needs a value", "--out")]
    [InlineData("no URL", "--edge", "edge")]
    [InlineData("only https is allowed", "--edge", "http://edge.example.com")]
    [InlineData("second one", "more")]
    [InlineData("'X Key'", "--redact-header", "X Key")]
    [InlineData("needs a value", "--redact-member")]
    public async Task A_wrong_argument_is_named_with_the_usage(string expected, params string[] arguments)
    {
        Assert.Equal(1, await ReplayAsync(arguments));
        Assert.Contains(expected, _error.ToString(), StringComparison.Ordinal);
        Assert.Contains(ReplayOptions.Usage, _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_directory_that_is_not_there_is_named()
    {
        Assert.Equal(1, await ReplayCommand.RunAsync(["/nowhere/at/all"], _output, _error));
        Assert.Contains("/nowhere/at/all", _error.ToString(), StringComparison.Ordinal);
    }

    private Task<int> ReplayAsync(params string[] options) => ReplayCommand.RunAsync([_pages.Directory, .. options], _output, _error);

    private JsonElement Statistics() => JsonElement.Parse(_output.ToString().TrimEnd().Split('\n')[^1]);

    private IEnumerable<JsonElement> Batches() => File.ReadLines(_pages.OutputFile).Select(line => JsonElement.Parse(line));

    private IEnumerable<JsonElement> Transactions() => Batches().SelectMany(batch => batch.GetProperty("data").EnumerateArray());
}
