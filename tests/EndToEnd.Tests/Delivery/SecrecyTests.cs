using System.Text;
using System.Text.Json.Nodes;
using CequenceApigw.EndToEnd.Tests.Secrets;
using CequenceApigw.Engine;

namespace CequenceApigw.EndToEnd.Tests.Delivery;

public sealed class SecrecyTests
{
    private const string ProxyPassword = "a-canary-of-a-proxys-password";

    /// <summary>Shorter values stand in any line, such as 200 or a.</summary>
    private const int Telling = 12;

    [Fact]
    public async Task Not_even_the_most_talkative_log_holds_a_credential_or_a_transactions_content()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        var proxy = new NetworkOptions
        {
            HttpsProxy = new Uri("http://proxy.corp.example:3128"),
            NoProxy = [".amazonaws.com"],
            ProxyUserName = "forwarder",
            ProxyPassword = ProxyPassword,
        };
        await rehearsal.Integration.EnableAsync(rehearsal.Options with { LogLevel = LogLevel.Trace, Network = proxy });
        await rehearsal.Traffic.PassMinuteAsync(60);
        await rehearsal.Traffic.SettleAsync();

        var lines = await FunctionLog.ReadAsync(rehearsal, "forwarder");

        Assert.Contains(lines, line => line.Contains("Batch delivered.", StringComparison.Ordinal));
        Assert.NotEmpty(rehearsal.Traffic.Edge.Received);
        var values = rehearsal.Traffic.Edge.Received.SelectMany(Values).Where(value => value.Length >= Telling).Distinct().ToList();
        Assert.Contains(values, value => value.Contains('?'));
        string[] secrets = [rehearsal.Options.ClientSecret!, ProxyPassword, SecretSearch.AccessToken, .. values];
        Assert.All(
            [.. lines, .. await FunctionLog.ReadAsync(rehearsal, "discovery")],
            line => Assert.DoesNotContain(secrets, secret => line.Contains(secret, StringComparison.Ordinal)));
    }

    // Paths, hosts and header names may be shown; values of the query, of headers and bodies may not.
    private static IEnumerable<string> Values(JsonNode transaction)
    {
        var host = (string)transaction["request"]!["host"]!;
        var uri = (string)transaction["request"]!["uri-query-fragment"]!;
        IEnumerable<string> texts = uri.Contains('?') ? [uri] : [];
        foreach (var message in new[] { transaction["request"]!, transaction["response"]! })
        {
            var headers = message["headers"]!.AsArray().Select(header => Decode(((string)header!).Split(':', 2)[1]));
            texts = [.. texts, .. headers.Where(value => value != host), Decode((string)message["body"]!["data"]!)];
        }
        return texts;
    }

    private static string Decode(string text) => Encoding.UTF8.GetString(Convert.FromBase64String(text));
}
