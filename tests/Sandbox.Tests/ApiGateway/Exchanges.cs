using System.Collections.Immutable;
using System.Text;
using CequenceApigw.Sandbox.ApiGateway.Execution;
using CequenceApigw.Sandbox.ApiGateway.Model;

namespace CequenceApigw.Sandbox.Tests.ApiGateway;

/// <summary>A deployed method and an exchange with it.</summary>
internal static class Exchanges
{
    public const string RequestId = "286364ab-3a83-41e9-8dc8-db3cf4c83204";
    public static readonly DateTimeOffset Start = DateTimeOffset.FromUnixTimeMilliseconds(1_763_800_000_123);

    public static RestCall Call(
        IntegrationKind integration = IntegrationKind.LambdaProxy, string? level = "INFO", bool dataTrace = true, string? authorizer = null)
    {
        var method = new RestMethod("/pets/{id}", "POST", integration, authorizer);
        var stage = new RestStage("Prod", "abc123", Start)
        {
            MethodSettings = ImmutableSortedDictionary<string, MethodSetting>.Empty
                .Add(RestStage.AllMethods, new MethodSetting { LoggingLevel = level, DataTraceEnabled = dataTrace }),
        };
        var api = new RestApi("uwe3g5jm54", "orders", "REGIONAL", Start, [method], [stage]);
        return new RestCall(new GatewayRegion("200000000001", "eu-west-1", [api], []), api, stage, method);
    }

    public static HttpExchange Exchange(string body = "{\"a\":1}", ExchangeOutcome outcome = ExchangeOutcome.Completed, int status = 200) => new()
    {
        RequestId = RequestId,
        ExtendedRequestId = "Vwc2MGFUrPEFV_g=",
        Start = Start,
        Method = "POST",
        Path = "/pets/42",
        PathParameters = [("id", "42")],
        Query = [("q", "two words")],
        Host = "uwe3g5jm54.execute-api.eu-west-1.amazonaws.com",
        SourceAddress = "52.46.38.85",
        RequestHeaders =
        [
            ("Accept", "application/json, text/plain, */*"),
            ("Authorization", "Bearer abcdef123456"),
            ("Content-Type", "application/json"),
            ("Host", "uwe3g5jm54.execute-api.eu-west-1.amazonaws.com"),
            ("X-Forwarded-For", "62.254.81.74, 52.46.38.85"),
            ("X-Forwarded-Proto", "https"),
        ],
        RequestBody = Encoding.UTF8.GetBytes(body),
        Status = status,
        ResponseHeaders = [("Content-Type", "application/json"), ("Set-Cookie", "a=1; Path=/"), ("Set-Cookie", "b=2")],
        ResponseBody = Encoding.UTF8.GetBytes(body),
        Outcome = outcome,
    };

    public static IReadOnlyList<string> Written(RestCall call, HttpExchange exchange) =>
        [.. ExecutionLog.Of(call, exchange)
            .Where(line => line.IsWrittenWith(call.Stage.SettingsOf(call.Method)))
            .Select(line => LogText.Event(exchange.RequestId, line.Text))];
}
