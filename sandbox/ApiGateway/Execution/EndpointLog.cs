using System.Text;
using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.ApiGateway.Model;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.ApiGateway.Execution;

/// <summary>The lines of the call behind the method. For Lambda they show the Invoke API's headers, not the client's.</summary>
internal sealed class EndpointLog(RestCall call, HttpExchange exchange)
{
    private const string BackendHost = "http://backend.internal.example.com";

    public IEnumerable<string> Request =>
    [
        $"Endpoint request URI: {Uri}",
        $"Endpoint request headers: {LogText.Map(IsLambda ? LambdaHeaders(call, exchange, SourcePath) : [.. exchange.RequestHeaders, ("x-amzn-apigateway-api-id", call.Api.Id)])}",
        $"Endpoint request body after transformations: {RequestBody}",
        $"Sending request to {Uri}",
    ];

    public IEnumerable<string> Response =>
    [
        $"Received response. Status: {(IsLambda ? 200 : exchange.Status)}, Integration latency: {(int)exchange.Latency.TotalMilliseconds} ms",
        $"Endpoint response headers: {LogText.Map(IsLambda ? InvokeHeaders : exchange.ResponseHeaders)}",
        $"Endpoint response body before transformations: {ResponseBody}",
    ];

    /// <summary>The function's own request id, which follows from the exchange's.</summary>
    public static string RequestId(HttpExchange exchange) => $"{exchange.RequestId[24..32]}{exchange.RequestId[8..24]}{exchange.RequestId[24..]}";

    public static string LambdaUri(GatewayRegion gateway, string function) =>
        $"https://lambda.{gateway.Region}.amazonaws.com/2015-03-31/functions/arn:aws:lambda:{gateway.Region}:{gateway.AccountId}:function:{function}/invocations";

    public static IReadOnlyList<(string Name, string Value)> LambdaHeaders(RestCall call, HttpExchange exchange, string sourcePath) =>
    [
        ("x-amzn-lambda-integration-tag", exchange.RequestId),
        ("Authorization", $"AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/{new string('s', 300)}"),
        ("X-Amz-Date", exchange.Start.UtcDateTime.ToString("yyyyMMddTHHmmssZ")),
        ("x-amzn-apigateway-api-id", call.Api.Id),
        ("X-Amz-Source-Arn", $"arn:aws:execute-api:{call.Gateway.Region}:{call.Gateway.AccountId}:{call.Api.Id}/{sourcePath}"),
        ("Accept", "application/json"),
        ("User-Agent", $"AmazonAPIGateway_{call.Api.Id}"),
        ("X-Amz-Security-Token", new string('t', 600)),
    ];

    private bool IsLambda => call.Method.Integration is IntegrationKind.LambdaProxy or IntegrationKind.LambdaCustom;

    private string SourcePath => $"{call.Stage.Name}/{call.Method.HttpMethod}{call.Method.ResourcePath}";

    private string Uri => IsLambda ? LambdaUri(call.Gateway, call.Api.Name) : BackendHost + exchange.Path;

    private string RequestText => Encoding.UTF8.GetString(exchange.RequestBody.Span);

    private string ResponseText => Encoding.UTF8.GetString(exchange.ResponseBody.Span);

    private string RequestBody => call.Method.Integration is not IntegrationKind.LambdaProxy ? RequestText : Json(new JsonObject
    {
        ["resource"] = call.Method.ResourcePath,
        ["path"] = exchange.Path,
        ["httpMethod"] = exchange.Method,
        ["headers"] = Headers(exchange.RequestHeaders),
        ["body"] = RequestText,
    });

    private string ResponseBody => call.Method.Integration is not IntegrationKind.LambdaProxy ? ResponseText : Json(new JsonObject
    {
        ["statusCode"] = exchange.Status,
        ["headers"] = Headers(exchange.ResponseHeaders),
        ["body"] = exchange.Outcome is ExchangeOutcome.Malformed ? new JsonObject { ["hey"] = "dude" } : ResponseText,
    });

    private IReadOnlyList<(string Name, string Value)> InvokeHeaders =>
    [
        ("Date", exchange.Start.UtcDateTime.ToString("R")),
        ("Content-Type", "application/json"),
        ("Content-Length", $"{ResponseBody.Length}"),
        ("Connection", "keep-alive"),
        ("x-amzn-RequestId", RequestId(exchange)),
        ("x-amzn-Remapped-Content-Length", "0"),
        ("X-Amz-Executed-Version", "$LATEST"),
    ];

    private static JsonObject Headers(IReadOnlyList<(string Name, string Value)> headers) =>
        new(headers.DistinctBy(header => header.Name).Select(header => KeyValuePair.Create(header.Name, (JsonNode?)header.Value)));

    private static string Json(JsonObject node) => Encoding.UTF8.GetString(JsonBody.Write(node));
}
