using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CequenceApigw.Transactions.AccessLogs;
using FsCheck;
using FsCheck.Xunit;

namespace CequenceApigw.Transactions.Tests.AccessLogs;

public class AccessLogProperties
{
    private static readonly JsonSerializerOptions EscapingLittle = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Property(MaxTest = 1000)]
    public void Any_values_come_back(NonNull<string> text, bool escapingLittle, PositiveInt milliseconds)
    {
        // What is percent-encoded stays so, and '?' begins a query.
        var path = "/" + Valid(text.Get).Replace("%", "", StringComparison.Ordinal).Replace("?", "", StringComparison.Ordinal);
        var host = "h" + Valid(text.Get);
        var fields = new Dictionary<string, string>
        {
            ["requestTimeEpoch"] = $"{1_763_800_000_000 + milliseconds.Get}", ["requestId"] = host, ["accountId"] = "1", ["stage"] = "v1", ["instance_id"] = "h1",
            ["ip"] = "203.0.113.7", ["host"] = host, ["http-version"] = "HTTP/1.1", ["http-method"] = "GET", ["uri-query-fragment"] = path, ["status-code"] = "200",
        };
        var line = JsonSerializer.Serialize(fields, escapingLittle ? EscapingLittle : null);
        using var transaction = ReadableTransaction.Of(Assert.Single(Rebuilt.From(new AccessLogAssembler(), [(line, 1)])));
        Assert.Equal(path, Uri.UnescapeDataString(transaction["request", "uri-query-fragment"]));
        Assert.Equal(host, transaction["request", "host"]);
        Assert.Equal(host, transaction["transaction-id"]);
        Assert.Equal(fields["requestTimeEpoch"], transaction["timestamp"].Replace(".", "", StringComparison.Ordinal));
    }

    // A log event is valid UTF-8: unpaired surrogates don't get there.
    private static string Valid(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
