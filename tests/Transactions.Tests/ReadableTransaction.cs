using System.Text;
using System.Text.Json;
using CequenceApigw.Transactions.Redacting;

namespace CequenceApigw.Transactions.Tests;

/// <summary>A transaction's JSON with headers and bodies decoded.</summary>
internal sealed class ReadableTransaction : IDisposable
{
    private readonly JsonDocument _json;

    private ReadableTransaction(string json) => _json = JsonDocument.Parse(json);

    public string this[params string[] path] =>
        path.Aggregate(_json.RootElement, (element, name) => element.TryGetProperty(name, out var member) ? member : default)
            is { ValueKind: not JsonValueKind.Undefined } found ? found.ToString() : "(absent)";

    public IReadOnlyList<string> RequestHeaders => Headers("request");

    public IReadOnlyList<string> ResponseHeaders => Headers("response");

    public string RequestBody => Body("request");

    public string ResponseBody => Body("response");

    public static ReadableTransaction Of(Exchange exchange, Redaction? redaction = null) => new(Rebuilt.Json(exchange, redaction));

    public void Dispose() => _json.Dispose();

    public override string ToString()
    {
        var text = new StringBuilder()
            .AppendLine($"{this["transaction-id"]} at {this["timestamp"]}")
            .AppendLine($"client {this["request", "client-ip"]} by {this["request", "connection", "connection-ip"]}")
            .AppendLine($"{this["request", "http-method"]} {this["request", "uri-query-fragment"]} HTTP/{this["request", "http-version"]}")
            .AppendLine($"{this["request", "http-scheme"]}://{this["request", "host"]}");
        Append(text, "> ", RequestHeaders, RequestBody);
        text.AppendLine($"{this["response", "status-code"]}");
        Append(text, "< ", ResponseHeaders, ResponseBody);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string mark, IReadOnlyList<string> headers, string body)
    {
        foreach (var header in headers)
            text.AppendLine(mark + header);
        text.AppendLine($"{mark}[{body}]");
    }

    private string[] Headers(string message) =>
    [
        .. _json.RootElement.GetProperty(message).GetProperty("headers").EnumerateArray().Select(header =>
        {
            var text = header.GetString()!;
            var colon = text.IndexOf(':');
            return $"{text[..colon]}: {Encoding.UTF8.GetString(Convert.FromBase64String(text[(colon + 1)..]))}";
        }),
    ];

    private string Body(string message)
    {
        var body = _json.RootElement.GetProperty(message).GetProperty("body");
        var data = body.GetProperty("data").GetBytesFromBase64();
        Assert.Equal(data.Length, body.GetProperty("length").GetInt32());
        return Encoding.UTF8.GetString(data);
    }
}
