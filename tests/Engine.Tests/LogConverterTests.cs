using System.Text.Json;
using System.Text.RegularExpressions;
using CequenceApigw.Engine.Logs;

namespace CequenceApigw.Engine.Tests;

/// <summary>Logs in every form that people have them in.</summary>
public sealed partial class LogConverterTests
{
    private const string Group = "API-Gateway-Execution-Logs_abc123/prod";
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "samples");

    private static readonly string[] Request =
    [
        "(id1) Extended Request Id: Vts2FFmArPEFh8g=",
        "(id1) HTTP Method: GET, Resource Path: /pets",
        "(id1) Method request path: {}",
        "(id1) Method response headers: {Content-Type=text/plain}",
        "(id1) Method response body after transformations: hello",
        "(id1) Method completed with status: 200",
    ];

    // Of the sample with "access-logs" a half is no event in any form.
    public static TheoryData<string> RealLogs =>
        [.. Directory.GetFiles(Samples).Where(path => !path.EndsWith(".expected", StringComparison.Ordinal) && !path.Contains("access-logs")).Select(path => Path.GetFileName(path)).Order()];

    /// <summary>What the forwarder's own library makes of the same samples is in their <c>.expected</c> files.</summary>
    [Theory]
    [MemberData(nameof(RealLogs))]
    public void A_real_log_gives_what_the_forwarder_makes_of_it(string sample)
    {
        var expected = File.ReadAllText(Path.Combine(Samples, sample + ".expected"));

        var (requests, _) = Convert(LogText.Read(File.ReadAllText(Path.Combine(Samples, sample))));

        Assert.Equal(
            Outcome().Matches(expected).Select(match => match.Groups["reason"].Value),
            requests.Select(request => request.Untransactable ?? ""));
        Assert.Equal(
            Outcome().Matches(expected).Select(match => IdOf(match.Groups["id"].Value)),
            requests.Select(request => IdOf(request.TransactionId)));
    }

    [Fact]
    public void There_are_real_logs() => Assert.True(RealLogs.Count >= 25);

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_gives_the_same_transaction(string form, string text)
    {
        var (requests, unknown) = Convert(LogText.Read(text, form.StartsWith("named", StringComparison.Ordinal) ? "" : Group));

        var request = Assert.Single(requests);
        Assert.Equal(("id1", null, 0), (request.TransactionId, request.Untransactable, unknown));
        using var json = JsonDocument.Parse(request.Json!);
        Assert.Equal("1551194970.000", json.RootElement.GetProperty("timestamp").GetString());
        Assert.Equal("GET", json.RootElement.GetProperty("request").GetProperty("http-method").GetString());
        Assert.Equal("aGVsbG8=", json.RootElement.GetProperty("response").GetProperty("body").GetProperty("data").GetString());
        var source = json.RootElement.GetProperty("txn-meta-data").GetProperty("source_info");
        Assert.Equal(("222222222222:us-east-1", "abc123/prod"), (source.GetProperty("pool_id").GetString(), source.GetProperty("instance_id").GetString()));
    }

    public static TheoryData<string, string> Forms
    {
        get
        {
            var events = Request.Select(message => JsonSerializer.Serialize(new { eventId = "1", logStreamName = "s", timestamp = 1551194970000, ingestionTime = 1551194971000, message })).ToList();
            var named = Request.Select(message => JsonSerializer.Serialize(new { logGroup = Group, logStream = "s", id = "1", timestamp = 1551194970000, message }));
            return new()
            {
                { "answer", $$"""{"events":[{{string.Join(",", events)}}],"searchedLogStreams":[],"nextToken":"x"}""" },
                { "answers", $$"""{"events":[{{string.Join(",", events.Take(2))}}]}""" + "\r\n" + $$"""{"events":[{{string.Join(",", events.Skip(2))}}]}""" },
                { "array", $"\uFEFF[{string.Join(",\n", events)}]" },
                { "lines", string.Join("\r\n", events) },
                { "named lines", "# a comment\n" + string.Join("\n", named) },
                { "named answer", $$"""{"logGroupName":"{{Group}}","events":[{{string.Join(",", events)}}]}""" },
                { "console", string.Join("\n", Request.Select(message => "Tue Feb 26 15:29:30 UTC 2019 : " + message)) },
                { "console test", "Execution log for request id1\n" + string.Join("\n", Request.Select(message => "Tue Feb 26 15:29:30 UTC 2019 : " + message[6..])) },
                { "tail", string.Join("\n", Request.Select(message => "2019-02-26T15:29:30.000000+00:00 072b030ba126b2f4 " + message)) },
                { "tail --format short", string.Join("\n", Request.Select(message => "2019-02-26T15:29:30 " + message)) },
            };
        }
    }

    [Fact]
    public void Events_are_put_in_order_and_each_log_group_is_rebuilt_by_itself()
    {
        var events = Request.SelectMany((message, at) => new[]
        {
            new LoggedEvent(message, 1000 + at) { LogGroupName = Group },
            new LoggedEvent(message.Replace("/pets", "/cats"), 1000 + at) { LogGroupName = "API-Gateway-Execution-Logs_def456/beta" },
        });

        var (requests, _) = Convert(events.Reverse());

        Assert.Equal(2, requests.Count);
        Assert.Equal(["abc123/prod", "def456/beta"], requests.Select(request => Instance(request.Json!)).Order());
    }

    [Fact]
    public void Access_logs_are_read_and_what_is_redacted_is_redacted()
    {
        const string line = """{"requestId":"r1","requestTimeEpoch":"1700000000000","accountId":"333333333333","stage":"$default","instance_id":"h1","ip":"192.0.2.1","host":"api.example.test","http-version":"HTTP/1.1","http-method":"GET","uri-query-fragment":"/x","status-code":"200"}""";

        var (requests, unknown) = Convert([.. LogText.Read(line), new("START RequestId: 1 Version: $LATEST", 1)], "host");

        var request = Assert.Single(requests);
        Assert.Equal(("r1", 1), (request.TransactionId, unknown));
        Assert.Contains("192.0.2.1", request.Json);
        Assert.DoesNotContain("api.example.test", request.Json);
        Assert.Contains("api.example.test", Assert.Single(Convert(LogText.Read(line)).Requests).Json);
    }

    [Fact]
    public void JSON_that_is_too_deep_or_has_half_of_a_surrogate_pair_hinders_no_other_request()
    {
        var deep = $$"""{"message":"(id1) x","a":{{new string('[', 100_000)}}{{new string(']', 100_000)}}}""";

        var (requests, _) = Convert(LogText.Read($$"""
            {{JsonSerializer.Serialize(Request.Select(message => new { message }))}}
            {"message":"\ud800"}
            {"\udc00":"","message":"x"}
            {{deep}}
            """));

        Assert.Equal("id1", Assert.Single(requests, request => request.Json is not null).TransactionId);
    }

    [Fact]
    public void A_line_that_is_broken_hinders_no_other()
    {
        var lines = Request.Select(message => JsonSerializer.Serialize(new { timestamp = 1, message })).ToList();
        lines.Insert(0, """{"timestamp":1,"mess""");
        lines.Insert(2, "[1,");
        lines.Insert(4, """{"message":"\ud800"}""");

        var (requests, unknown) = Convert(LogText.Read(string.Join('\n', lines)));

        Assert.NotNull(Assert.Single(requests).Json);
        Assert.Equal(3, unknown);
    }

    [Fact]
    public void A_name_that_cannot_be_redacted_is_an_error() => Assert.Equal(
        IntegrationErrorId.OptionInvalid, Assert.Throws<IntegrationException>(() => new LogConverter("", "", ["X Key"], [])).ErrorId);

    private static (List<ConvertedRequest> Requests, long Unknown) Convert(IEnumerable<LoggedEvent> events, params string[] redactedHeaders)
    {
        var converter = new LogConverter("222222222222", "us-east-1", redactedHeaders, []);
        return (converter.Convert(events).ToList(), converter.UnknownEvents);
    }

    // Samples without times or ids: those are made up, here and there.
    private static string IdOf(string id) => id.Split('#')[0].Replace("sample-request", "unknown-request");

    private static string Instance(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        return parsed.RootElement.GetProperty("txn-meta-data").GetProperty("source_info").GetProperty("instance_id").GetString()!;
    }

    [GeneratedRegex(@"^(?:(?<id>\S*) at -?[\d.]+|(?<id>\S*): (?<reason>Throttled|Unauthorized|ApiKeyRejected|NoRequestLine|NoStatus|Malformed))$", RegexOptions.Multiline)]
    private static partial Regex Outcome();
}
