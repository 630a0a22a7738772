using CequenceApigw.Transactions.AccessLogs;

namespace CequenceApigw.Transactions.Tests.AccessLogs;

public class AccessLogLayoutTests
{
    private const string Format =
        """{ "t": "$context.requestTimeEpoch", "id":"$context.requestId","api":"$context.apiId","stage":"$context.stage","client":"$context.identity.sourceIp","domain":"$context.domainName","verb":"$context.httpMethod","path":"$context.path","code":$context.status, "more": "$context.status" }""";

    [Fact]
    public void A_line_in_the_owners_layout_becomes_the_same_transaction()
    {
        using var transaction = TransactionOf("""{"t":"1763800000123","id":"abc=","api":"h1","stage":"v1","client":"203.0.113.7","domain":"a.example.com","verb":"PUT","path":"/v1/x","code":201, "more":"-"}""");

        Assert.Equal("1763800000.123", transaction["timestamp"]);
        Assert.Equal("abc=", transaction["transaction-id"]);
        Assert.Equal("203.0.113.7", transaction["request", "client-ip"]);
        Assert.Equal("a.example.com", transaction["request", "host"]);
        Assert.Equal("PUT", transaction["request", "http-method"]);
        Assert.Equal("/v1/x", transaction["request", "uri-query-fragment"]);
        Assert.Equal("201", transaction["response", "status-code"]);
        // What the format doesn't have.
        Assert.Equal("1.1", transaction["request", "http-version"]);
    }

    [Fact]
    public void Keys_of_the_guide_mean_nothing_in_an_owners_layout()
    {
        Assert.NotNull(Assert.Single(Rebuilt.From(Assembler(), [("""{"requestId":"abc=","api":"h1","stage":"v1"}""", 1)])).Untransactable);
    }

    [Theory]
    [InlineData("""{"id":"$context.requestId"}""", "$context.stage $context.apiId $context.identity.sourceIp $context.domainName $context.httpMethod $context.path $context.status")]
    [InlineData("$context.requestId", "$context.requestId $context.stage $context.apiId $context.identity.sourceIp $context.domainName $context.httpMethod $context.path $context.status")]
    [InlineData("""<a id="$context.requestId"/>""", "$context.requestId $context.stage $context.apiId $context.identity.sourceIp $context.domainName $context.httpMethod $context.path $context.status")]
    [InlineData(Format, "")]
    public void What_a_format_lacks_is_named(string format, string missing)
    {
        Assert.Equal(missing, string.Join(' ', AccessLogLayout.MissingIn(format)));
        if (missing.Length > 0)
            Assert.Throws<FormatException>(() => AccessLogLayout.Of(format));
    }

    [Fact]
    public void Layouts_are_the_same_if_their_keys_are()
    {
        Assert.True(AccessLogLayout.Of(Format).IsSameAs(AccessLogLayout.Of(Format.Replace(", \"more\": \"$context.status\"", ""))));
        Assert.False(AccessLogLayout.Of(Format).IsSameAs(AccessLogLayout.Of(Format.Replace("\"verb\"", "\"method\""))));
        Assert.False(AccessLogLayout.Of(Format).IsSameAs(AccessLogLayout.Of(Format.Replace("\"t\": \"$context.requestTimeEpoch\", ", ""))));
    }

    private static ReadableTransaction TransactionOf(string line) => ReadableTransaction.Of(Assert.Single(Rebuilt.From(Assembler(), [(line, 1)])));

    private static AccessLogAssembler Assembler() => new(AccessLogLayout.Of(Format), ["h1/v1"]);
}
