using System.Text;
using CequenceApigw.Transactions.ExecutionLogs;

namespace CequenceApigw.Transactions.Tests.ExecutionLogs;

public class ExecutionLogAssemblerTests
{
    private const string Other = "99999999-2222-4333-8444-555555555555";
    private const long Start = 1763800000123;

    private readonly ExecutionLogAssembler _assembler = new();

    [Fact]
    public void Interleaved_requests_are_kept_apart()
    {
        var one = new ExecutionLog { Path = "/one" }.Whole().Events;
        var two = new ExecutionLog(Other) { Path = "/two" }.Whole().Events;
        var exchanges = Rebuilt.From(_assembler, one.Zip(two).SelectMany(pair => new[] { pair.First, pair.Second }));
        Assert.Equal(["/one", "/two"], exchanges.Select(Uri));
    }

    [Theory]
    [InlineData("e369853df766fa44e1ed0ff613f563bd", "34173cb38f07f89ddbebc2ac9128303f")]
    [InlineData("e369853df766fa44e1ed0ff613f563bd", "")]
    public void Two_requests_under_one_id_at_the_same_moment_are_told_apart_by_their_streams(string stream, string other)
    {
        var one = new ExecutionLog { Path = "/one", ResponseBody = "1" }.Whole().Events;
        var two = new ExecutionLog { Path = "/two", ResponseBody = "2", ExtendedRequestId = "Two=" }.Whole().Events;
        foreach (var (first, second) in one.Zip(two))
        {
            AddIn(stream, first);
            if (other.Length > 0)
                AddIn(other, second);
        }
        if (other.Length == 0)
            two.ToList().ForEach(line => AddIn(stream, line));
        var exchanges = _assembler.Take(long.MaxValue, 0);
        Assert.Equal(["/one", "/two"], exchanges.Select(Uri));
        Assert.Equal(["1", "2"], exchanges.Select(exchange => ReadableTransaction.Of(exchange).ResponseBody));
        Assert.Empty(_assembler.Take(long.MaxValue, long.MaxValue));

        void AddIn(string name, (string Message, long Timestamp) line) => _assembler.Add(new LogEvent(
            System.Text.Encoding.UTF8.GetBytes(line.Message), line.Timestamp, stream: System.Text.Encoding.UTF8.GetBytes(name)));
    }

    [Fact]
    public void Two_requests_under_one_id_become_two_transactions()
    {
        var first = new ExecutionLog { Path = "/one", ExtendedRequestId = "One=" }.Whole().Events;
        var second = new ExecutionLog(timestamp: Start + 500) { Path = "/two", ExtendedRequestId = "Two=" }.Whole().Events;
        var exchanges = Rebuilt.From(_assembler, first.Concat(second));
        Assert.Equal(["/one", "/two"], exchanges.Select(Uri));
        Assert.Equal(
            ["11111111-2222-4333-8444-555555555555", "11111111-2222-4333-8444-555555555555#Two="],
            exchanges.Select(exchange => exchange.TransactionId));
        Assert.NotEqual(exchanges[0].Digest, exchanges[1].Digest);
    }

    [Fact]
    public void A_second_request_under_one_id_is_seen_after_the_first_was_taken_and_released()
    {
        var first = Assert.Single(Rebuilt.From(_assembler, new ExecutionLog { ExtendedRequestId = "One=" }.Whole().Events));
        var digest = first.Digest;
        first.Release();
        Assert.Equal(digest, first.Digest);
        var second = Rebuilt.From(_assembler, new ExecutionLog(timestamp: Start + 500) { ExtendedRequestId = "Two=" }.Whole().Events);
        Assert.EndsWith("#Two=", Assert.Single(second).TransactionId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Events_that_stand_twice_in_the_log_make_one_request(bool isTakenBetween)
    {
        var events = new ExecutionLog().Whole().Events;
        Add(events.SelectMany(each => new[] { each, each }));
        var taken = isTakenBetween ? _assembler.Take(events[^1].Timestamp, 0) : [];
        Add(events);
        var exchange = Assert.Single(taken.Concat(_assembler.Take(long.MaxValue, long.MaxValue)));
        Assert.Equal("11111111-2222-4333-8444-555555555555", exchange.TransactionId);
    }

    [Fact]
    public void A_taken_request_is_forgotten_when_nothing_more_can_follow()
    {
        var longest = (long)ExecutionLogAssembler.LongestRequest.TotalMilliseconds;
        var first = Assert.Single(Rebuilt.From(_assembler, new ExecutionLog().Whole().Events));
        Add(new ExecutionLog("22222222-2222-4333-8444-555555555555", first.LastEvent + longest).Whole().Events);
        Assert.Single(_assembler.Take(long.MaxValue, long.MaxValue));
        // Nothing is known of the id's first request by now.
        var later = new ExecutionLog(timestamp: first.LastEvent + longest + 1_000) { ExtendedRequestId = "Later=" };
        Add(new ExecutionLog("33333333-2222-4333-8444-555555555555", first.LastEvent + longest + 900).Whole().Events);
        _assembler.Take(long.MaxValue, long.MaxValue);
        var second = Assert.Single(Rebuilt.From(_assembler, later.Whole().Events));
        Assert.DoesNotContain("#", second.TransactionId, StringComparison.Ordinal);
    }

    [Fact]
    public void An_authorizers_lines_leave_no_trace()
    {
        var log = new ExecutionLog().Head()
            .Line("Starting authorizer: 2egbc3 for request: 11111111-2222-4333-8444-555555555555")
            .Line("Incoming identity: {method.request.header.Hash=********aaaaaa}")
            .Line("Endpoint request headers: {Authorization=s3cret}")
            .Line("Endpoint request body after transformations: {\"type\":\"TOKEN\",\"authorizationToken\":\"s3cret\"}")
            .Line("Authorizer result body before parsing: {\"principalId\":\"s3cret\"}")
            .Line("Using valid authorizer policy for principal: ****bkwef5")
            .Line("Successfully completed authorizer execution")
            .Request().Response();
        using var transaction = ReadableTransaction.Of(Assert.Single(Rebuilt.From(_assembler, log.Events)));
        Assert.DoesNotContain("s3cret", transaction.ToString(), StringComparison.Ordinal);
        Assert.Equal("200", transaction["response", "status-code"]);
    }

    [Theory]
    [InlineData("Key throttle limit exceeded for RestApi a1b2c3, Stage prod, Resource k0w8mc, HttpMethod POST. Limit: 1.00 Burst: 1", 429, UntransactableReason.Throttled)]
    [InlineData("Unauthorized request: 11111111-2222-4333-8444-555555555555", null, UntransactableReason.Unauthorized)]
    [InlineData("The client is not authorized to perform this operation.", null, UntransactableReason.Unauthorized)]
    [InlineData("Successfully completed authorizer execution", 403, UntransactableReason.Unauthorized)]
    [InlineData("API Key  not authorized because method 'GET /' requires API Key and API Key is not associated with a Usage Plan for API Stage a/b: No Usage Plan found for key and API Stage", 403, UntransactableReason.ApiKeyRejected)]
    public void A_request_refused_before_execution_is_counted_by_its_reason(string line, int? status, UntransactableReason expected)
    {
        var log = new ExecutionLog().Line("Extended Request Id: Vts2pH6ArPEFcuQ=").Line(line);
        if (status is not null)
            log.Line($"Method completed with status: {status}");
        Add(log);
        Assert.Equal(expected, Assert.Single(_assembler.Take(log.Events[^1].Timestamp, 0)).Untransactable);
    }

    [Fact]
    public void A_failure_without_response_lines_keeps_its_status()
    {
        var log = new ExecutionLog { Path = "/slow" }.Head().Request()
            .Line("Execution failed due to a timeout error").Line("Method completed with status: 504");
        Add(log);
        using var transaction = ReadableTransaction.Of(Assert.Single(_assembler.Take(log.Events[^1].Timestamp, 0)));
        Assert.Equal("504", transaction["response", "status-code"]);
        Assert.Empty(transaction.ResponseHeaders);
        Assert.Equal("", transaction.ResponseBody);
    }

    [Fact]
    public void A_stage_without_data_trace_gives_method_path_and_status()
    {
        var log = new ExecutionLog().Head().Line("Starting execution for request: x").Line("HTTP Method: GET, Resource Path: /api/jazz")
            .Line("Successfully completed execution").Line("Method completed with status: 200");
        Add(log);
        using var transaction = ReadableTransaction.Of(Assert.Single(_assembler.Take(log.Events[^1].Timestamp, 0)));
        Assert.Equal("/api/jazz", transaction["request", "uri-query-fragment"]);
        Assert.Equal(["cq-discovery-only: true"], transaction.RequestHeaders);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no prefix at all")]
    [InlineData("(unclosed")]
    [InlineData("() empty id")]
    [InlineData("(not an id) at all")]
    [InlineData("Execution log for request 11111111-2222-4333-8444-555555555555")]
    [InlineData("Tue May 30 01:22:45 UTC 2023 : Starting execution for request: 11111111-2222-4333-8444-555555555555")]
    public void A_text_that_is_no_line_is_counted_as_unknown(string message)
    {
        _assembler.Add(new LogEvent(Encoding.UTF8.GetBytes(message), Start));
        Assert.Equal(1, _assembler.UnknownEvents);
        Assert.Empty(_assembler.Pending);
    }

    [Theory]
    [InlineData("HTTP Method: , Resource Path: /x")]
    [InlineData("HTTP Method: GET, Resource Path: ")]
    [InlineData("HTTP Method: G T, Resource Path: /x")]
    public void A_request_line_that_cannot_be_read_is_malformed(string line)
    {
        Add(new ExecutionLog().Line("Starting execution for request: x").Line(line).Line("Method completed with status: 200"));
        Assert.Equal(UntransactableReason.Malformed, Assert.Single(_assembler.Take(long.MaxValue, long.MaxValue)).Untransactable);
    }

    [Fact]
    public void A_status_that_is_none_is_malformed()
    {
        Add(new ExecutionLog().Head().Request().Line("Method completed with status: none"));
        Assert.Equal(UntransactableReason.Malformed, Assert.Single(_assembler.Take(long.MaxValue, long.MaxValue)).Untransactable);
    }

    [Theory]
    [InlineData("Execution failed due to a timeout error", 504)]
    [InlineData("Lambda execution failed with status 200 due to customer function error: x. Lambda request id: y", 502)]
    [InlineData("AuthorizerConfigurationException", 500)]
    public void A_stage_that_logs_errors_only_names_no_request(string line, int status)
    {
        var log = new ExecutionLog().Line(line).Line($"Method completed with status: {status}");
        Add(log);
        Assert.Equal(UntransactableReason.NoRequestLine, Assert.Single(_assembler.Take(long.MaxValue, long.MaxValue)).Untransactable);
    }

    [Fact]
    public void The_first_line_may_come_last()
    {
        var events = new ExecutionLog().Whole().Events;
        Add(events.Skip(1));
        Add([events[0]]);
        var exchange = Assert.Single(_assembler.Take(long.MaxValue, long.MaxValue));
        Assert.Equal(Start, exchange.FirstEvent);
        Assert.Equal("11111111-2222-4333-8444-555555555555", exchange.TransactionId);
        Assert.NotEqual(exchange.IdDigest, exchange.Digest);
    }

    [Fact]
    public void A_method_of_any_name_and_lines_of_unknown_kinds_are_taken()
    {
        var log = new ExecutionLog { Method = "PROPFIND", RequestHeaders = "{}" }.Head().Line("Gateway response type: DEFAULT_5XX with status code: 500")
            .Line("A line of the future: x").Line("").Request().Line("WebSocket Request Route: [x]").Response();
        Add(log);
        using var transaction = ReadableTransaction.Of(Assert.Single(_assembler.Take(long.MaxValue, long.MaxValue)));
        Assert.Equal("PROPFIND", transaction["request", "http-method"]);
        Assert.Empty(transaction.RequestHeaders);
    }

    [Fact]
    public void A_path_that_the_log_cuts_is_sent_as_far_as_it_goes()
    {
        using var transaction = ReadableTransaction.Of(ExecutionLog.Rebuild(new() { Path = "/" + new string('p', 2000) }));
        Assert.Equal("/" + new string('p', 1024 - "HTTP Method: GET, Resource Path: /".Length), transaction["request", "uri-query-fragment"]);
    }

    [Fact]
    public void The_order_of_2016_is_read_as_well()
    {
        var log = new ExecutionLog().Line("Starting execution for request: x").Line("HTTP Method: POST, Resource Path: /a").Line("API Key: ****bMZHBg")
            .Line("Method request path: {}").Line("Method request query string: {}").Line("Method request headers: {a=b}")
            .Line("Method request body before transformations: null").Line("Received response. Integration latency: 40 ms")
            .Line("Endpoint response body before transformations: {}").Line("Endpoint response headers: {c=d}")
            .Line("Method response headers: {e=f}").Line("Method response body after transformations: x").Line("Successfully completed execution")
            .Line("Method completed with status: 200");
        Add(log);
        using var transaction = ReadableTransaction.Of(Assert.Single(_assembler.Take(log.Events[^1].Timestamp, log.Events[^1].Timestamp)));
        Assert.Equal("", transaction.RequestBody);
        Assert.Equal("x", transaction.ResponseBody);
        Assert.Equal(["e: f"], transaction.ResponseHeaders);
    }

    [Fact]
    public void A_piece_of_a_request_has_the_digest_of_its_id()
    {
        var events = new ExecutionLog().Whole().Events;
        var whole = Assert.Single(Rebuilt.From(new ExecutionLogAssembler(), events));
        var piece = Assert.Single(Rebuilt.From(new ExecutionLogAssembler(), events.Skip(2)));
        Assert.Equal(whole.IdDigest, piece.Digest);
        Assert.NotEqual(whole.Digest, piece.Digest);
    }

    private static string Uri(Exchange exchange)
    {
        using var transaction = ReadableTransaction.Of(exchange);
        return transaction["request", "uri-query-fragment"];
    }

    private void Add(ExecutionLog log) => Add(log.Events);

    private void Add(IEnumerable<(string Message, long Timestamp)> events)
    {
        foreach (var (message, timestamp) in events)
            _assembler.Add(new LogEvent(Encoding.UTF8.GetBytes(message), timestamp));
    }
}
