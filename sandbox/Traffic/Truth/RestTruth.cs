using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.ApiGateway.Execution;

namespace CequenceApigw.Sandbox.Traffic.Truth;

/// <summary>What must arrive of a request to a REST API, from what the client sent and got and from the limits of the log.</summary>
internal static class RestTruth
{
    /// <summary>Null where the log names no method and path: level ERROR, and requests refused before execution.</summary>
    public static JsonObject? Of(RestCall call, HttpExchange exchange)
    {
        var setting = call.Stage.SettingsOf(call.Method);
        if (setting?.LoggingLevel != "INFO" || exchange.Outcome is ExchangeOutcome.Throttled or ExchangeOutcome.Unauthorized) return null;
        var (request, response) = setting.DataTraceEnabled ? Traced(exchange) : Untraced(exchange);
        return ExpectedTransaction.Of(
            exchange.Start, exchange.RequestId, request, response,
            $"{call.Gateway.AccountId}:{call.Gateway.Region}", $"{call.Api.Id}/{call.Stage.Name}");
    }

    private static (JsonObject Request, JsonObject Response) Traced(HttpExchange exchange)
    {
        var headers = LoggedHeaders.Of(LoggedHeaders.RequestLabel, exchange.RequestHeaders);
        var responseHeaders = LoggedHeaders.Of(LoggedHeaders.ResponseLabel, exchange.ResponseHeaders);
        var isSoap = Find(headers, "SOAPAction") is not null;
        var body = LoggedBody.Of(exchange.RequestBody, Find(headers, "Content-Type"), isSoap);
        // A failed execution has no response lines.
        var responseBody = exchange.Outcome is ExchangeOutcome.Completed
            ? LoggedBody.Of(exchange.ResponseBody, Find(responseHeaders, "Content-Type"), isSoap)
            : LoggedBody.None;
        if (body.IsReplaced && responseBody.IsReplaced) headers = [.. headers, (ExpectedTransaction.DiscoveryOnly, "true")];
        var query = string.Join('&', exchange.Query.Select(each => $"{each.Name}={Uri.EscapeDataString(each.Value)}"));
        var uri = query.Length == 0 ? exchange.Path : $"{exchange.Path}?{query}";
        return (Request(exchange.Method, uri, headers, body), Response(exchange.Status, responseHeaders, responseBody));
    }

    /// <summary>Without data trace a log has method, path and status.</summary>
    private static (JsonObject Request, JsonObject Response) Untraced(HttpExchange exchange) =>
        (Request(exchange.Method, exchange.Path, [(ExpectedTransaction.DiscoveryOnly, "true")], LoggedBody.None),
            Response(exchange.Status, [], LoggedBody.None));

    private static JsonObject Request(string method, string uri, IReadOnlyList<(string Name, string Value)> headers, LoggedBody body)
    {
        var addresses = Find(headers, "X-Forwarded-For")?.Split(',', StringSplitOptions.TrimEntries) ?? [];
        var request = new JsonObject
        {
            ["http-scheme"] = Find(headers, "X-Forwarded-Proto") ?? "https",
            ["http-version"] = "1.1",
            ["http-method"] = method,
            ["uri-query-fragment"] = uri,
            ["host"] = Find(headers, "Host") ?? "",
            ["connection"] = ExpectedTransaction.Connection(addresses.LastOrDefault() ?? ExpectedTransaction.UnknownAddress),
            ["headers"] = ExpectedTransaction.Headers(headers),
            ["body"] = body.ToJson(),
        };
        if (addresses.Length > 0) request["client-ip"] = addresses[0];
        return request;
    }

    private static JsonObject Response(int status, IReadOnlyList<(string Name, string Value)> headers, LoggedBody body) => new()
    {
        ["status-code"] = $"{status}",
        ["headers"] = ExpectedTransaction.Headers(headers),
        ["body"] = body.ToJson(),
    };

    private static string? Find(IReadOnlyList<(string Name, string Value)> headers, string name) =>
        headers.FirstOrDefault(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
