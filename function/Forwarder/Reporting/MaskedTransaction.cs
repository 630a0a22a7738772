using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using CequenceApigw.Function.Forwarder.Delivery;

namespace CequenceApigw.Function.Forwarder.Reporting;

/// <summary>
/// A transaction as the log may show it: method, path, host, status, names and lengths. Values of the query and of headers
/// are masked; addresses and bodies are not shown.
/// </summary>
internal static class MaskedTransaction
{
    private const string Mask = "***";

    // A query's '&' stays readable.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Logs the transactions, at the level for that only.</summary>
    public static void Trace(RunLog log, IReadOnlyList<BatchItem> items)
    {
        if (!log.IsOn(LogLevel.Trace))
            return;
        foreach (var item in items)
            log.WriteLine(Render(item.Json));
    }

    /// <summary>The log line, from the transaction's JSON.</summary>
    public static byte[] Render(ReadOnlyMemory<byte> transaction)
    {
        using var document = JsonDocument.Parse(transaction);
        var request = document.RootElement.GetProperty("request");
        var response = document.RootElement.GetProperty("response");
        var line = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(line, Options))
        {
            json.WriteStartObject();
            json.WriteString("level", "trace");
            json.WriteString("message", "Transaction delivered.");
            json.WriteString("transaction_id", document.RootElement.GetProperty("transaction-id").GetString());
            json.WriteString("method", request.GetProperty("http-method").GetString());
            json.WriteString("path", MaskUri(request.GetProperty("uri-query-fragment").GetString()!));
            json.WriteString("host", request.GetProperty("host").GetString());
            json.WriteString("status", response.GetProperty("status-code").GetString());
            if (request.TryGetProperty("client-ip", out _))
                json.WriteString("client_ip", Mask);
            WriteMessage(json, "request", request);
            WriteMessage(json, "response", response);
            json.WriteEndObject();
        }
        return line.WrittenSpan.ToArray();
    }

    private static void WriteMessage(Utf8JsonWriter json, string name, JsonElement message)
    {
        json.WriteStartArray($"{name}_headers");
        foreach (var header in message.GetProperty("headers").EnumerateArray())
            json.WriteStringValue(MaskAfter(header.GetString()!, ':'));
        json.WriteEndArray();
        json.WriteNumber($"{name}_body_length", message.GetProperty("body").GetProperty("length").GetInt64());
    }

    private static string MaskUri(string uri)
    {
        // An absolute URI may hold credentials.
        if (!uri.StartsWith('/'))
            return Mask;
        if (uri.IndexOf('#', StringComparison.Ordinal) is >= 0 and var fragment)
            return MaskUri(uri[..fragment]) + "#" + Mask;
        var query = uri.IndexOf('?', StringComparison.Ordinal);
        return query < 0
            ? uri
            : uri[..(query + 1)] + string.Join('&', uri[(query + 1)..].Split('&').Select(parameter => MaskAfter(parameter, '=')));
    }

    // What has no name may be a value.
    private static string MaskAfter(string text, char separator) =>
        text.IndexOf(separator, StringComparison.Ordinal) is > 0 and var end ? text[..(end + 1)] + Mask : Mask;
}
