using System.Text;
using System.Text.Json;

namespace CequenceApigw.Cmdlets.Output;

/// <summary>A request and its response, as the forwarder sends them to the Edge; headers and bodies decoded.</summary>
public sealed record LoggedTransaction
{
    /// <summary>The request's id.</summary>
    public required string TransactionId { get; init; }

    /// <summary>When the request arrived.</summary>
    public DateTimeOffset Timestamp { get; init; }

    /// <summary>The client's address; empty where the log doesn't tell it.</summary>
    public string? ClientIp { get; init; }

    /// <summary>E.g. https.</summary>
    public string? HttpScheme { get; init; }

    /// <summary>E.g. 1.1.</summary>
    public string? HttpVersion { get; init; }

    /// <summary>E.g. GET.</summary>
    public string? HttpMethod { get; init; }

    /// <summary>Path and query.</summary>
    public string? Uri { get; init; }

    /// <summary>The host asked for.</summary>
    public string? Host { get; init; }

    /// <summary>The request's headers, each a line of name and value.</summary>
    public required NameList RequestHeaders { get; init; }

    /// <summary>The request's body.</summary>
    public required string RequestBody { get; init; }

    /// <summary>The response's status.</summary>
    public string? StatusCode { get; init; }

    /// <summary>The response's headers likewise.</summary>
    public required NameList ResponseHeaders { get; init; }

    /// <summary>The response's body.</summary>
    public required string ResponseBody { get; init; }

    /// <summary>Account and Region.</summary>
    public string? PoolId { get; init; }

    /// <summary>API and stage.</summary>
    public string? InstanceId { get; init; }

    internal static LoggedTransaction Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var (request, response) = (root.GetProperty("request"), root.GetProperty("response"));
        var source = root.GetProperty("txn-meta-data").GetProperty("source_info");
        return new LoggedTransaction
        {
            TransactionId = Text(root, "transaction-id") ?? "",
            Timestamp = Time(Text(root, "timestamp")!),
            ClientIp = Text(request, "client-ip"),
            HttpScheme = Text(request, "http-scheme"),
            HttpVersion = Text(request, "http-version"),
            HttpMethod = Text(request, "http-method"),
            Uri = Text(request, "uri-query-fragment"),
            Host = Text(request, "host"),
            RequestHeaders = Headers(request),
            RequestBody = Decoded(request.GetProperty("body").GetProperty("data").GetString()!),
            StatusCode = Text(response, "status-code"),
            ResponseHeaders = Headers(response),
            ResponseBody = Decoded(response.GetProperty("body").GetProperty("data").GetString()!),
            PoolId = Text(source, "pool_id"),
            InstanceId = Text(source, "instance_id"),
        };
    }

    private static string? Text(JsonElement parent, string name) => parent.TryGetProperty(name, out var value) ? value.ToString() : null;

    private static DateTimeOffset Time(string seconds) => DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(seconds.Replace(".", "")));

    // "Name:<base64 of the value>"
    private static NameList Headers(JsonElement message) => NameList.Of(message.GetProperty("headers").EnumerateArray()
        .Select(header => header.GetString()!.Split(':', 2))
        .Select(header => $"{header[0]}: {Decoded(header[1])}"));

    private static string Decoded(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));
}
