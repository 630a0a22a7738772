using CequenceApigw.Transactions.AccessLogs;

namespace CequenceApigw.Transactions.Tests.AccessLogs;

public class AccessLogTests
{
    private const string Line = """
        {"requestTimeEpoch":"1763800000123","requestId":"W9zMPGrHtjMEeFw=","accountId":"444455556666","stage":"$default","instance_id":"h1t2t3p4","ip":"203.0.113.7","host":"h1t2t3p4.execute-api.eu-west-1.amazonaws.com","http-version":"HTTP/1.1","http-method":"GET","uri-query-fragment":"/pets/1","status-code":"200"}
        """;

    [Fact]
    public void A_line_becomes_a_transaction_without_bodies()
    {
        using var transaction = Read(Line);
        Assert.Equal("1763800000.123", transaction["timestamp"]);
        Assert.Equal("W9zMPGrHtjMEeFw=", transaction["transaction-id"]);
        Assert.Equal("203.0.113.7", transaction["request", "client-ip"]);
        Assert.Equal("203.0.113.7", transaction["request", "connection", "connection-ip"]);
        Assert.Equal("1.1", transaction["request", "http-version"]);
        Assert.Equal("GET", transaction["request", "http-method"]);
        Assert.Equal("/pets/1", transaction["request", "uri-query-fragment"]);
        Assert.Equal("h1t2t3p4.execute-api.eu-west-1.amazonaws.com", transaction["request", "host"]);
        Assert.Equal("200", transaction["response", "status-code"]);
        Assert.Equal(["cq-discovery-only: true"], transaction.RequestHeaders);
        Assert.Empty(transaction.ResponseHeaders);
        Assert.Equal("""{"cq-endpoints-only": "true"}""", transaction.RequestBody);
        Assert.Equal("""{"cq-endpoints-only": "true"}""", transaction.ResponseBody);
        Assert.Equal("444455556666:eu-west-1", transaction["txn-meta-data", "source_info", "pool_id"]);
        Assert.Equal("h1t2t3p4/$default", transaction["txn-meta-data", "source_info", "instance_id"]);
    }

    [Theory]
    [InlineData("\"1763800000123\"", "1763800000.123")]
    [InlineData("\"1763800000\"", "1763800000.000")]
    [InlineData("1763800000123", "1763800000.123")]
    [InlineData("\"-\"", "1700000000.001")]
    [InlineData("\"soon\"", "1700000000.001")]
    public void The_request_time_is_seconds_or_milliseconds_or_the_events(string logged, string expected)
    {
        using var transaction = Read(Line.Replace("\"1763800000123\"", logged, StringComparison.Ordinal));
        Assert.Equal(expected, transaction["timestamp"]);
    }

    [Fact]
    public void An_absent_value_is_absent()
    {
        using var transaction = Read(Line.Replace("203.0.113.7", "-", StringComparison.Ordinal));
        Assert.Equal("(absent)", transaction["request", "client-ip"]);
        Assert.Equal("0.0.0.0", transaction["request", "connection", "connection-ip"]);
    }

    [Fact]
    public void Escapes_are_undone_and_unquoted_values_and_spaces_accepted()
    {
        using var transaction = Read("""
            { "requestId": "a", "http-method": "GET", "uri-query-fragment": "/a\"b\\c\u002Fd", "status-code": 404, "extra": - }
            """);
        Assert.Equal("/a%22b%5Cc/d", transaction["request", "uri-query-fragment"]);
        Assert.Equal("404", transaction["response", "status-code"]);
    }

    [Theory]
    [InlineData("/a?b=c&d=e%20f g", "/a?b=c&d=e%20f%20g")]
    [InlineData("/%c2%a3/ü", "/%c2%a3/%C3%BC")]
    [InlineData("/a\\x22b", "/a%22b")]
    [InlineData("/a\\ud83d\\ude00", "/a%F0%9F%98%80")]
    [InlineData("/a\\ud83d\\n\\q\\\\", "/a%5Cud83d%0A%5Cq%5C")]
    [InlineData("/a\\u00", "/a%5Cu00")]
    [InlineData("/a\"b", "/a%22b")]
    public void The_path_is_what_the_client_sent(string logged, string expected)
    {
        using var transaction = Read(Line.Replace("/pets/1", logged, StringComparison.Ordinal));
        Assert.Equal(expected, transaction["request", "uri-query-fragment"]);
        Assert.Equal("200", transaction["response", "status-code"]);
    }

    [Fact]
    public void An_object_over_several_lines_is_read()
    {
        using var transaction = Read(Line.Replace(",", ",\n    ", StringComparison.Ordinal).Replace(":\"", " :\t\"", StringComparison.Ordinal) + "\r\n");
        Assert.Equal("W9zMPGrHtjMEeFw=", transaction["transaction-id"]);
    }

    [Theory]
    [InlineData("HTTP/1.1", "1.1")]
    [InlineData("HTTP/2.0", "2.0")]
    [InlineData("-", "1.1")]
    public void The_http_version_is_the_protocols(string protocol, string expected)
    {
        using var transaction = Read(Line.Replace("HTTP/1.1", protocol, StringComparison.Ordinal));
        Assert.Equal(expected, transaction["request", "http-version"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("""{"requestId":"a","http-method":"GET","uri-query-fragment":"/","status-code":"x"}""")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("203.0.113.7 - - [27/Oct/2023:13:40:57 +0000] \"GET / HTTP/1.1\" 200 87 a4188e34")]
    [InlineData("""{"ip":"203.0.113.7","method":"GET","path":"/dev/a","protocol":"HTTP/1.1","requestId":"a","status":"200"}""")]
    [InlineData("""{"requestId":"a"}""")]
    [InlineData("""{"requestId":"a","http-method":"GET","uri-query-fragment":"-","status-code":"200"}""")]
    [InlineData("""{"requestId":"a","http-method":"GET","uri-query-fragment":"/""")]
    public void A_line_that_lacks_what_a_transaction_needs_is_malformed(string line)
    {
        var exchange = Assert.Single(Rebuilt.From(new AccessLogAssembler(), [(line, 1700000000001)]));
        Assert.Equal(UntransactableReason.Malformed, exchange.Untransactable);
    }

    [Fact]
    public void A_line_that_stands_twice_in_the_log_is_one_request_as_long_as_it_may_turn_up()
    {
        var assembler = new AccessLogAssembler();
        Add(1);
        Add(1);
        Assert.Single(assembler.Take(5, 0));
        Add(1);
        Assert.Empty(assembler.Take(5, 1));
        // By now nothing is known of it any more, and it can't turn up.
        Add(1);
        Add(2);
        Assert.Equal(2, assembler.Take(5, 0).Count);

        void Add(long timestamp) => assembler.Add(new LogEvent(System.Text.Encoding.UTF8.GetBytes(Line), timestamp));
    }

    [Fact]
    public void Of_many_requests_the_latest_are_remembered()
    {
        var assembler = new AccessLogAssembler();
        foreach (var timestamp in Enumerable.Range(0, AccessLogAssembler.Remembered + 1).Concat([AccessLogAssembler.Remembered, 0]))
            assembler.Add(new LogEvent("{}"u8, timestamp));
        Assert.Equal(AccessLogAssembler.Remembered + 2, assembler.Take(long.MaxValue, 0).Count);
    }

    private static ReadableTransaction Read(string line) =>
        ReadableTransaction.Of(Assert.Single(Rebuilt.From(new AccessLogAssembler(), [(line, 1700000000001)])));
}
