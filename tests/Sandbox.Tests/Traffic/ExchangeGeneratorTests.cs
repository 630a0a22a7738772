using CequenceApigw.Sandbox.ApiGateway.Execution;
using CequenceApigw.Sandbox.Tests.ApiGateway;
using CequenceApigw.Sandbox.Traffic;
using CequenceApigw.Sandbox.Traffic.Exchanges;

namespace CequenceApigw.Sandbox.Tests.Traffic;

public sealed class ExchangeGeneratorTests
{
    private const int Requests = 4000;

    [Fact]
    public void A_few_integrations_take_seconds_and_a_few_of_these_more_than_the_default_timeout()
    {
        var latencies = Generate(hasIntegration: true)
            .Where(exchange => exchange.Outcome is ExchangeOutcome.Completed or ExchangeOutcome.Malformed)
            .Select(exchange => exchange.Latency.TotalSeconds)
            .ToList();

        Assert.InRange(latencies.Count(seconds => seconds is >= 2 and < 29), Requests / 100, Requests / 30);
        Assert.InRange(latencies.Count(seconds => seconds >= 29), 1, Requests / 100);
        Assert.InRange(latencies.Max(), 29, 60);
        Assert.Equal(latencies.Count, latencies.Count(seconds => seconds is < 1 or >= 2));
    }

    [Fact]
    public void What_has_no_integration_waits_for_none() =>
        Assert.All(Generate(hasIntegration: false), exchange => Assert.InRange(exchange.Latency.TotalSeconds, 0, 1));

    private static IEnumerable<HttpExchange> Generate(bool hasIntegration)
    {
        var route = new TrafficRoute("host.example.com", "POST", "/pets/{id}", true, hasIntegration);
        var generator = new ExchangeGenerator(1);
        return [.. Enumerable.Range(0, Requests).Select(_ => generator.Next(route, Exchanges.Start))];
    }
}
