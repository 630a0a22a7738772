using System.Text;
using System.Text.Json;
using CequenceApigw.Function.Discovery;
using CequenceApigw.Function.Discovery.Protocol;
using CequenceApigw.Function.Forwarder;
using CequenceApigw.Function.Forwarder.Reporting;
using CequenceApigw.Function.Runtime;

namespace CequenceApigw.Function.Tests.Runtime;

/// <summary>Paths, headers, names of APIs and words of others can neither end a log line, nor add members to it, nor command a terminal.</summary>
public class LogInjectionTests
{
    private const string Hostile = "a\r\n{\"level\":\"error\"}\u001b[2J\u0000\u009b31m\u2028\u007f\ud800\",\"b\":\"c\\";

    [Fact]
    public void The_forwarders_lines() =>
        AssertHarmless(Written(output => new RunLog(output, LogLevel.Info).Write(LogLevel.Info, Hostile, ("log_group", Hostile))), "message", "log_group");

    [Fact]
    public void Discoverys_lines()
    {
        var request = new CustomResourceRequest(RequestType.Create, new Uri("https://example.com"), Hostile, Hostile, Hostile, Hostile, default);
        AssertHarmless(Written(output => new DiscoveryLog(output).Answered(request, new CustomResourceAnswer(Hostile, Hostile))), "stack_id", "failure", "summary");
        AssertHarmless(Written(output => new DiscoveryLog(output).Scheduled(Hostile)), "summary");
    }

    [Fact]
    public void The_answer_to_CloudFormation()
    {
        var request = new CustomResourceRequest(RequestType.Create, new Uri("https://example.com"), Hostile, Hostile, Hostile, Hostile, default);
        AssertHarmless(Encoding.UTF8.GetString(new CustomResourceAnswer(Hostile, Hostile).Render(request).Span), "Reason", "StackId");
    }

    [Fact]
    public void The_error_that_Lambda_logs() =>
        AssertHarmless(Encoding.UTF8.GetString(RuntimeError.Render(new InvalidOperationException(Hostile)).Span), "errorMessage");

    [Fact]
    public void Delivered_transactions_at_the_level_trace()
    {
        var text = JsonSerializer.Serialize("/" + Hostile);
        var transaction = $$$$"""
            {"transaction-id":{{{{text}}}},"request":{"http-method":{{{{text}}}},"uri-query-fragment":{{{{text}}}},"host":{{{{text}}}},"headers":[{{{{text}}}}],"body":{"length":0}},
            "response":{"status-code":{{{{text}}}},"headers":[{{{{text}}}}],"body":{"length":0}}}
            """;
        AssertHarmless(Encoding.UTF8.GetString(MaskedTransaction.Render(Encoding.UTF8.GetBytes(transaction))), "transaction_id", "method", "path", "host", "status");
    }

    private static string Written(Action<TextWriter> write)
    {
        var output = new StringWriter();
        write(output);
        return output.ToString()[..^Environment.NewLine.Length];
    }

    private static void AssertHarmless(string line, params string[] members)
    {
        Assert.DoesNotContain(line, character => char.IsControl(character) || character is '\u2028' or '\u2029');
        using var json = JsonDocument.Parse(line);
        Assert.Equal(json.RootElement.EnumerateObject().Count(), json.RootElement.EnumerateObject().Select(member => member.Name).Distinct().Count());
        Assert.False(json.RootElement.TryGetProperty("b", out _));
        // What was said is still told, but for half a surrogate pair.
        Assert.All(members, member => Assert.EndsWith(Hostile.Replace('\ud800', '\uFFFD'), json.RootElement.GetProperty(member).GetString()));
    }
}
