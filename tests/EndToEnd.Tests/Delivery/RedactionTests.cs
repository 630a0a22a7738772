using System.Text;
using System.Text.Json.Nodes;

namespace CequenceApigw.EndToEnd.Tests.Delivery;

/// <summary>What the options of redaction and compression do on the whole way, from the engine to the Edge.</summary>
public sealed class RedactionTests
{
    private static readonly string[] Headers = ["authorization", "Cookie", "X-Context", "set-cookie"];

    [Fact]
    public async Task Values_that_are_to_be_kept_back_never_arrive_and_everything_else_does()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        await rehearsal.Integration.EnableAsync(rehearsal.Options with { RedactedHeaders = Headers, RedactedJsonMembers = ["name", "q"], EdgeGzipEnabled = true });
        await rehearsal.Traffic.PassMinuteAsync(200);
        await rehearsal.Traffic.SettleAsync();

        var proof = rehearsal.Traffic.Proof;
        Assert.Empty(proof.Lost);
        Assert.Empty(proof.Duplicated);
        Assert.Empty(proof.Invented);
        var received = rehearsal.Traffic.Edge.Received;
        var headers = received.SelectMany(transaction => HeadersOf(transaction["request"]!).Concat(HeadersOf(transaction["response"]!))).ToList();
        var kept = headers.Where(header => Headers.Contains(header.Name, StringComparer.OrdinalIgnoreCase)).ToList();
        Assert.True(kept.Count > 20, $"There were {kept.Count} such headers.");
        Assert.All(kept, header => Assert.Equal("***", header.Value));
        Assert.Contains(headers, header => header is { Name: "Cache-Control", Value: "no-cache, max-age=0" });
        var bodies = received.SelectMany(transaction => new[] { BodyOf(transaction["request"]!), BodyOf(transaction["response"]!) }).ToList();
        Assert.Contains("""{"name":"***"}""", bodies);
        Assert.DoesNotContain(bodies, body => body.Contains("""{"name":"x""", StringComparison.Ordinal));
        var uris = received.Select(transaction => (string)transaction["request"]!["uri-query-fragment"]!).ToList();
        Assert.Contains(uris, uri => uri.Contains("?q=***&page=", StringComparison.Ordinal));
        Assert.DoesNotContain(uris, uri => uri.Contains("q=", StringComparison.Ordinal) && !uri.Contains("q=***", StringComparison.Ordinal));
    }

    private static IEnumerable<(string Name, string Value)> HeadersOf(JsonNode message) =>
        message["headers"]!.AsArray().Select(header => ((string)header!).Split(':', 2)).Select(parts => (parts[0], Decode(parts[1])));

    private static string BodyOf(JsonNode message) => Decode((string)message["body"]!["data"]!);

    private static string Decode(string text) => Encoding.UTF8.GetString(Convert.FromBase64String(text));
}
