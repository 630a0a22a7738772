using System.Text;
using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.ApiGateway.Execution;
using CequenceApigw.Sandbox.Tests.ApiGateway;
using CequenceApigw.Sandbox.Traffic;
using CequenceApigw.Sandbox.Traffic.Exchanges;
using CequenceApigw.Sandbox.Traffic.Truth;

namespace CequenceApigw.Sandbox.Tests.Traffic;

public sealed class RestTruthTests
{
    [Fact]
    public void A_transaction_has_what_the_client_sent_and_got()
    {
        var request = RestTruth.Of(Exchanges.Call(), Exchanges.Exchange())!["request"]!;

        Assert.Equal("/pets/42?q=two%20words", (string?)request["uri-query-fragment"]);
        Assert.Equal("62.254.81.74", (string?)request["client-ip"]);
        Assert.Equal("52.46.38.85", (string?)request["connection"]!["connection-ip"]);
        Assert.Contains($"Authorization:{Base64("*************123456")}", Headers(request));
        Assert.Equal("""{"length":7,"data":"eyJhIjoxfQ=="}""", request["body"]!.ToJsonString());
    }

    [Fact]
    public void Two_bodies_over_the_limit_are_placeholders_and_discovery_only()
    {
        var transaction = RestTruth.Of(Exchanges.Call(), Exchanges.Exchange(new string('x', 981)))!;

        Assert.Equal(Base64("{ \"cq_body_truncated\": \"true\" }"), (string?)transaction["request"]!["body"]!["data"]);
        Assert.Contains("cq-discovery-only:dHJ1ZQ==", Headers(transaction["request"]!));
        Assert.DoesNotContain("cq-discovery-only:dHJ1ZQ==", Headers(RestTruth.Of(Exchanges.Call(), Exchanges.Exchange(new string('x', 980)))!["request"]!));
    }

    [Fact]
    public void Every_cookie_is_a_header() =>
        Assert.Equal(2, Headers(RestTruth.Of(Exchanges.Call(), Exchanges.Exchange())!["response"]!).Count(header => header.StartsWith("Set-Cookie:", StringComparison.Ordinal)));

    [Theory]
    [InlineData(ExchangeOutcome.Throttled)]
    [InlineData(ExchangeOutcome.Unauthorized)]
    public void A_request_refused_before_execution_has_no_transaction(object outcome) =>
        Assert.Null(RestTruth.Of(Exchanges.Call(), Exchanges.Exchange(outcome: (ExchangeOutcome)outcome)));

    [Fact]
    public void Headers_of_a_cut_line_are_expected_as_far_as_the_line_shows_them_whole()
    {
        var route = new TrafficRoute("host.example.com", "POST", "/pets/{id}", true, true);
        var generator = new ExchangeGenerator(1);
        var cut = 0;
        foreach (var exchange in Enumerable.Range(0, 500).Select(_ => generator.Next(route, Exchanges.Start)))
        {
            var line = LogText.Event(exchange.RequestId, LoggedHeaders.RequestLabel + LogText.Map(exchange.RequestHeaders));
            var kept = LoggedHeaders.Of(LoggedHeaders.RequestLabel, exchange.RequestHeaders);
            if (kept.Count < exchange.RequestHeaders.Count) cut++;
            Assert.Equal(kept.Count < exchange.RequestHeaders.Count, line.EndsWith("[TRUNCATED]", StringComparison.Ordinal));
            Assert.All(kept, header => Assert.Contains($"{header.Name}={header.Value}", line, StringComparison.Ordinal));
        }

        Assert.InRange(cut, 10, 400);
    }

    [Fact]
    public void The_same_seed_gives_the_same_exchanges()
    {
        var route = new TrafficRoute("host.example.com", "ANY", "/{proxy+}", true, true);
        string Run(int seed)
        {
            var generator = new ExchangeGenerator(seed);
            return string.Join('\n', Enumerable.Range(0, 50).SelectMany(_ => Exchanges.Written(Exchanges.Call(), generator.Next(route, Exchanges.Start))));
        }

        Assert.Equal(Run(7), Run(7));
        Assert.NotEqual(Run(7), Run(8));
    }

    private static IEnumerable<string> Headers(JsonNode part) => part["headers"]!.AsArray().Select(header => (string)header!);

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
