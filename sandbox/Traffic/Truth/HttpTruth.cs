using System.Text;
using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.ApiGateway.Execution;
using CequenceApigw.Sandbox.ApiGateway.Model;

namespace CequenceApigw.Sandbox.Traffic.Truth;

/// <summary>What must arrive of a request to an HTTP API: the product guide's attributes, no headers and bodies of its own.</summary>
internal static class HttpTruth
{
    /// <summary>The access log of the integration.</summary>
    private const string IntegrationLog = "/http-api-access";

    /// <summary>A customer's JSON access log in such a log group is read where it is; any other is left alone.</summary>
    private const string ReadableLogs = "/aws/vendedlogs/";

    private static readonly LoggedBody EndpointsOnly = new(Encoding.UTF8.GetBytes("{\"cq-endpoints-only\": \"true\"}"), true);

    public static JsonObject? Of(HttpCall call, HttpExchange exchange)
    {
        if (!IsForwarded(call.Stage.AccessLogSettings)) return null;
        var request = new JsonObject
        {
            ["client-ip"] = exchange.SourceAddress,
            ["http-scheme"] = "https",
            ["http-version"] = exchange.Protocol["HTTP/".Length..],
            ["http-method"] = exchange.Method,
            ["uri-query-fragment"] = call.Stage.Name == HttpStage.Default ? exchange.Path : $"/{call.Stage.Name}{exchange.Path}",
            ["host"] = exchange.Host,
            ["connection"] = ExpectedTransaction.Connection(exchange.SourceAddress),
            ["headers"] = ExpectedTransaction.Headers([(ExpectedTransaction.DiscoveryOnly, "true")]),
            ["body"] = EndpointsOnly.ToJson(),
        };
        var response = new JsonObject
        {
            ["status-code"] = $"{exchange.Status}",
            ["headers"] = new JsonArray(),
            ["body"] = EndpointsOnly.ToJson(),
        };
        return ExpectedTransaction.Of(
            exchange.Start, exchange.RequestId, request, response,
            $"{call.Gateway.AccountId}:{call.Gateway.Region}", $"{call.Api.Id}/{call.Stage.Name}");
    }

    private static bool IsForwarded(AccessLogSettings? log) => log?.LogGroup is { } group
        && (group.EndsWith(IntegrationLog, StringComparison.Ordinal)
            || (group.StartsWith(ReadableLogs, StringComparison.Ordinal) && log.Format?.StartsWith('{') is true));
}
