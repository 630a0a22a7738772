using System.Text;
using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Tests.ApiGateway;
using CequenceApigw.Sandbox.Traffic.Truth;

namespace CequenceApigw.Sandbox.Tests.Traffic;

public sealed class ReconciliationTests
{
    private readonly List<SentExchange> _sent =
    [
        new("a", "target", Transaction("a")),
        new("b", "target", Transaction("b")),
        new("refused", "target", null),
    ];

    [Fact]
    public void What_arrives_as_expected_is_exact()
    {
        var result = Reconciliation.Of(_sent, [Transaction("b"), Transaction("a")]);

        Assert.True(result.IsExact);
        Assert.Equal((3, 2, 2), (result.Sent, result.Expected, result.Delivered));
    }

    [Fact]
    public void A_lost_transaction_is_found()
    {
        var result = Reconciliation.Of(_sent, [Transaction("a")]);

        Assert.False(result.IsExact);
        Assert.Equal("b", Assert.Single(result.Lost).TransactionId);
    }

    [Fact]
    public void A_duplicate_is_found()
    {
        var result = Reconciliation.Of(_sent, [Transaction("a"), Transaction("b"), Transaction("a")]);

        Assert.False(result.IsExact);
        Assert.Equal(["a"], result.Duplicated);
    }

    [Theory]
    [InlineData("never sent")]
    [InlineData("refused")]
    public void An_invented_transaction_is_found(string id)
    {
        var result = Reconciliation.Of(_sent, [Transaction("a"), Transaction("b"), Transaction(id)]);

        Assert.False(result.IsExact);
        Assert.Equal([id], result.Invented);
    }

    [Fact]
    public void An_altered_member_is_named()
    {
        var altered = Transaction("b");
        altered["request"]!["http-method"] = "GET";

        var result = Reconciliation.Of(_sent, [Transaction("a"), altered]);

        Assert.False(result.IsExact);
        Assert.Equal("b request.http-method: expected POST, got GET", Assert.Single(result.Differences).ToString());
    }

    [Fact]
    public void A_header_too_many_and_a_member_too_few_are_alterations()
    {
        var altered = Transaction("b");
        altered["response"]!["headers"]!.AsArray().Add("X-More:eA==");
        altered["request"]!.AsObject().Remove("client-ip");

        var result = Reconciliation.Of(_sent, [Transaction("a"), altered]);

        Assert.Equal(["request.client-ip", "response.headers"], result.Differences.Select(difference => difference.Member));
        Assert.Equal(1, result.Altered);
    }

    private static JsonObject Transaction(string id)
    {
        var transaction = RestTruth.Of(Exchanges.Call(), Exchanges.Exchange() with { RequestId = id })!;
        Assert.Equal("1763800000.123", (string?)transaction["timestamp"]);
        return JsonNode.Parse(Encoding.UTF8.GetBytes(transaction.ToJsonString()))!.AsObject();
    }
}
