using System.Text.RegularExpressions;

namespace CequenceApigw.Sandbox.ApiGateway.Execution;

/// <summary>A line of an access log in the stage's own format: <c>$context</c> variables are replaced, <c>-</c> stands for an absent value.</summary>
internal static partial class AccessLog
{
    private const string Absent = "-";

    public static string Line(string format, string accountId, string apiId, string stage, HttpExchange exchange) =>
        Variable().Replace(format, match => Value(match.Groups[1].Value, accountId, apiId, stage, exchange) is { Length: > 0 } value ? value : Absent);

    private static string? Value(string variable, string accountId, string apiId, string stage, HttpExchange exchange) => variable switch
    {
        "accountId" => accountId,
        "apiId" => apiId,
        "stage" => stage,
        "requestId" => exchange.RequestId,
        "extendedRequestId" => exchange.ExtendedRequestId,
        "requestTimeEpoch" => $"{exchange.Start.ToUnixTimeMilliseconds()}",
        "requestTime" => exchange.Start.UtcDateTime.ToString("dd/MMM/yyyy:HH:mm:ss +0000"),
        "httpMethod" => exchange.Method,
        "path" => stage == Model.HttpStage.Default ? exchange.Path : $"/{stage}{exchange.Path}",
        "protocol" => exchange.Protocol,
        "domainName" => exchange.Host,
        "status" => $"{exchange.Status}",
        "responseLength" => $"{exchange.ResponseBody.Length}",
        "integrationLatency" or "responseLatency" => $"{(int)exchange.Latency.TotalMilliseconds}",
        "identity.sourceIp" => exchange.SourceAddress,
        "identity.userAgent" => exchange.RequestHeader("User-Agent")?.Replace("\"", "\\\"", StringComparison.Ordinal),
        _ => null,
    };

    [GeneratedRegex(@"\$context\.([A-Za-z]+(?:\.[A-Za-z]+)*)")]
    private static partial Regex Variable();
}
