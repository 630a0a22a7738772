using CequenceApigw.Transactions.ExecutionLogs;

namespace CequenceApigw.Transactions.Tests;

/// <summary>Writes the lines of a traced request as API Gateway does: each cut at 1,024 after the id, by default counted in characters.</summary>
internal sealed class ExecutionLog(string requestId = "11111111-2222-4333-8444-555555555555", long timestamp = 1763800000123)
{
    private readonly List<(string Message, long Timestamp)> _events = [];
    private long _timestamp = timestamp;

    public string RequestHeaders { get; init; } = "{Host=api.example.com, X-Forwarded-For=203.0.113.7, X-Forwarded-Proto=https}";

    public string RequestBody { get; init; } = "";

    public string Query { get; init; } = "{}";

    public string Path { get; init; } = "/orders";

    public string Method { get; init; } = "GET";

    public string ResponseHeaders { get; init; } = "{Content-Type=application/json}";

    public string ResponseBody { get; init; } = "";

    public string ExtendedRequestId { get; init; } = "Vts2pH6ArPEFcuQ=";

    public LineLimit Limit { get; init; }

    public IReadOnlyList<(string Message, long Timestamp)> Events => _events;

    public static Exchange Rebuild(ExecutionLog log) =>
        Assert.Single(Rebuilt.From(new ExecutionLogAssembler(), log.Whole().Events));

    public ExecutionLog Whole() => Head().Request().Response();

    public ExecutionLog Head() => Line($"Extended Request Id: {ExtendedRequestId}")
        .Line($"Verifying Usage Plan for request: {requestId}. API Key:  API Stage: a1b2c3/prod")
        .Line($"API Key  authorized because method 'ANY /{{proxy+}}' does not require API Key. Request will not contribute to throttle or quota limits")
        .Line("Usage Plan check succeeded for API Key  and API Stage a1b2c3/prod");

    public ExecutionLog Request() => Line($"Starting execution for request: {requestId}")
        .Line($"HTTP Method: {Method}, Resource Path: {Path}")
        .Line("Method request path: {}")
        .Line($"Method request query string: {Query}")
        .Line($"Method request headers: {RequestHeaders}")
        .Line($"Method request body before transformations: {RequestBody}")
        .Line("Endpoint request headers: {Authorization=****37c4d7, X-Amz-Date=20251122T000000Z}");

    public ExecutionLog Response(int status = 200) => Line($"Received response. Status: {status}, Integration latency: 12 ms")
        .Line("Endpoint response headers: {x-amzn-RequestId=71952965-d5cc-4974-ae08-6e2138b2275c}")
        .Line($"Method response body after transformations: {ResponseBody}")
        .Line($"Method response headers: {ResponseHeaders}")
        .Line("Successfully completed execution")
        .Line($"Method completed with status: {status}")
        .Line("AWS Integration Endpoint RequestId : 71952965-d5cc-4974-ae08-6e2138b2275c");

    public ExecutionLog Line(string text)
    {
        _events.Add(($"({requestId}) {Limit.Cut(text)}", _timestamp++));
        return this;
    }
}
