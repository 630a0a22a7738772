namespace CequenceApigw.Transactions.Tests.ExecutionLogs;

public class BodyTests
{
    private const string RequestLabel = "Method request body before transformations: ";
    private const int LongestBody = 980;

    private static readonly string TooLong = new('x', LongestBody + 1);

    [Theory]
    [InlineData("")]
    [InlineData("{\"a\": [1, 2]}")]
    [InlineData("line\nanother\r\n\ttabbed ")]
    [InlineData(" leading space")]
    [InlineData("grün 日本 😀")]
    [InlineData("null")]
    [InlineData("ends like a cut one [TRUNCATED]")]
    [InlineData("(11111111-2222-4333-8444-555555555555) Method completed with status: 204")]
    [InlineData("a\n(11111111-2222-4333-8444-555555555555) Method completed with status: 204\n(11111111-2222-4333-8444-555555555555) Extended Request Id: x=\nb")]
    [InlineData("{\"query\":\"query { viewer { id } }\"}\n\n")]
    public void A_body_arrives_as_it_was(string body)
    {
        using var transaction = ReadableTransaction.Of(ExecutionLog.Rebuild(new() { RequestBody = body, ResponseBody = body }));
        Assert.Equal(body, transaction.RequestBody);
        Assert.Equal(body, transaction.ResponseBody);
        Assert.DoesNotContain("cq-discovery-only: true", transaction.RequestHeaders);
    }

    [Fact]
    public void The_longest_body_the_log_shows_is_not_taken_for_truncated()
    {
        using var transaction = ReadableTransaction.Of(ExecutionLog.Rebuild(new() { RequestBody = new string('x', LongestBody) }));
        Assert.Equal(new string('x', LongestBody), transaction.RequestBody);
    }

    [Fact]
    public void A_body_that_ends_in_the_mark_is_truncated_only_at_the_limit()
    {
        var body = new string('x', 900) + " [TRUNCATED]";
        using var transaction = ReadableTransaction.Of(ExecutionLog.Rebuild(new() { RequestBody = body }));
        Assert.Equal(body, transaction.RequestBody);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "cq_body_truncated=true")]
    [InlineData("application/json; charset=utf-8", "{ \"cq_body_truncated\": \"true\" }")]
    [InlineData("application/vnd.api+json", "{ \"cq_body_truncated\": \"true\" }")]
    [InlineData("application/xml", "<cq_body_truncated>true</cq_body_truncated>")]
    [InlineData("text/xml;charset=utf-8", "<cq_body_truncated>true</cq_body_truncated>")]
    [InlineData("application/atom+xml", "<cq_body_truncated>true</cq_body_truncated>")]
    [InlineData("application/soap+xml", "<soap:Body><cq_body_truncated>true</cq_body_truncated></soap:Body>")]
    [InlineData("text/xml, SOAPAction=", "<soap:Body><cq_body_truncated>true</cq_body_truncated></soap:Body>")]
    [InlineData("text/xml, SOAPAction=\"urn:x\"", "<soap:Body><cq_body_truncated>true</cq_body_truncated></soap:Body>")]
    [InlineData("Text/HTML", "<div>cq_body_truncated: true</div>")]
    [InlineData("application/x-www-form-urlencoded; charset=UTF-8", "cq_body_truncated=true")]
    [InlineData("multipart/form-data; boundary=x", "cq_body_truncated=true")]
    [InlineData("APPLICATION/VND.X+XML", "<cq_body_truncated>true</cq_body_truncated>")]
    [InlineData("text/xml\t; charset=utf-8", "<cq_body_truncated>true</cq_body_truncated>")]
    [InlineData("text/html,text/html", "<div>cq_body_truncated: true</div>")]
    [InlineData("application/graphql", "{ \"cq_body_truncated\": \"true\" }")]
    [InlineData("text/plain", "{ \"cq_body_truncated\": \"true\" }")]
    [InlineData("", "{ \"cq_body_truncated\": \"true\" }")]
    public void A_truncated_body_is_replaced_by_its_types_placeholder(string contentType, string expected)
    {
        using var transaction = ReadableTransaction.Of(ExecutionLog.Rebuild(
            new() { RequestHeaders = $"{{Content-Type={contentType}}}", RequestBody = TooLong }));
        Assert.Equal(expected, transaction.RequestBody);
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    public void Only_both_bodies_truncated_make_it_discovery_only(bool request, bool response, bool expected)
    {
        using var transaction = ReadableTransaction.Of(ExecutionLog.Rebuild(
            new() { RequestBody = request ? TooLong : "{}", ResponseBody = response ? TooLong : "{}" }));
        Assert.Equal(expected, transaction.RequestHeaders.Contains("cq-discovery-only: true"));
    }

    [Fact]
    public void A_client_can_not_call_its_request_discovery_only()
    {
        using var transaction = ReadableTransaction.Of(ExecutionLog.Rebuild(new() { RequestHeaders = "{Host=a, Cq-Discovery-Only=true, Via=1}" }));
        Assert.Equal(["Host: a", "Via: 1"], transaction.RequestHeaders);
    }

    [Theory]
    [InlineData(977)]
    [InlineData(978)]
    [InlineData(979)]
    public void Truncation_counted_in_bytes_inside_a_character_is_seen(int kept)
    {
        var log = new ExecutionLog().Head().Line("Starting execution for request: x").Line("HTTP Method: POST, Resource Path: /a")
            .Line("Method request query string: {}").Line("Method request headers: {}");
        var cut = RequestLabel + new string('x', kept) + "\uFFFD [TRUNCATED]";
        var events = log.Events.Append((log.Events[0].Message[..39] + cut, log.Events[^1].Timestamp))
            .Concat(new ExecutionLog(timestamp: log.Events[^1].Timestamp).Response().Events);
        using var transaction = ReadableTransaction.Of(Assert.Single(Rebuilt.From(
            new CequenceApigw.Transactions.ExecutionLogs.ExecutionLogAssembler(), events)));
        Assert.Equal("{ \"cq_body_truncated\": \"true\" }", transaction.RequestBody);
    }

    [Theory]
    [InlineData(1020, false)]
    [InlineData(1021, true)]
    [InlineData(1024, true)]
    [InlineData(1028, false)]
    public void A_character_that_was_cut_off_whole_may_be_missing(int bytes, bool truncated)
    {
        var body = "é" + new string('x', bytes - RequestLabel.Length - 2) + " [TRUNCATED]";
        var events = new ExecutionLog { RequestBody = "as the log has it" }.Whole().Events
            .Select(each => (each.Message.Replace("as the log has it", body, StringComparison.Ordinal), each.Timestamp));
        using var transaction = ReadableTransaction.Of(Assert.Single(Rebuilt.From(
            new CequenceApigw.Transactions.ExecutionLogs.ExecutionLogAssembler(), events)));
        Assert.Equal(truncated ? "{ \"cq_body_truncated\": \"true\" }" : body, transaction.RequestBody);
    }

    [Theory]
    [InlineData("[Binary Data]", "{ \"cq_body_truncated\": \"true\" }")]
    [InlineData("(null)", "")]
    public void Renderings_that_stand_for_a_body_are_not_sent_as_one(string body, string expected)
    {
        using var transaction = ReadableTransaction.Of(ExecutionLog.Rebuild(new() { RequestBody = body }));
        Assert.Equal(expected, transaction.RequestBody);
    }
}
