namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>The events of one request, one millisecond apart.</summary>
internal static class LoggedRequest
{
    public static string Id(int number) => $"{number:x8}-0000-4000-8000-000000000000";

    public static IReadOnlyList<(string Message, long Timestamp)> Rest(int number, long start, string body = "") => InOrder(Id(number), start,
        $"Extended Request Id: Ext{number}=", $"Starting execution for request: {Id(number)}", $"HTTP Method: POST, Resource Path: /orders/{number}",
        "Method request query string: {}", "Method request headers: {Host=api.example.com, X-Forwarded-For=203.0.113.7}",
        $"Method request body before transformations: {body}", "Method response body after transformations: {}",
        "Method response headers: {Content-Type=application/json}", "Successfully completed execution", "Method completed with status: 200",
        "AWS Integration Endpoint RequestId : 71952965-d5cc-4974-ae08-6e2138b2275c");

    public static (string Message, long Timestamp) Http(int number, long time) => ($$"""
        {"requestTimeEpoch":"{{time}}","requestId":"{{Id(number)}}","accountId":"111122223333","stage":"$default","instance_id":"h1","ip":"203.0.113.7","host":"h1.example.com","http-version":"HTTP/1.1","http-method":"GET","uri-query-fragment":"/","status-code":"200"}
        """, time);

    private static List<(string, long)> InOrder(string id, long start, params string[] lines) =>
        [.. lines.Select((line, at) => ($"({id}) {line}", start + at))];
}
