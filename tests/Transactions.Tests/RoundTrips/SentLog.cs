namespace CequenceApigw.Transactions.Tests.RoundTrips;

/// <summary>The events that an exchange leaves.</summary>
internal static class SentLog
{
    public static IReadOnlyList<(string Message, long Timestamp)> Write(SentExchange sent, string requestId, string extendedId, long start)
    {
        var log = new ExecutionLog(requestId, start) { ExtendedRequestId = extendedId, Limit = sent.Limit };
        log.Line($"Extended Request Id: {extendedId}");
        if (sent.Course == Course.Throttled)
        {
            return log.Line("Key throttle limit exceeded for RestApi a, Stage b, Resource c, HttpMethod POST. Limit: 1.00 Burst: 1")
                .Line("Method completed with status: 429").Events;
        }
        if (sent.Course == Course.Authorizer)
        {
            log.Line("Incoming identity: ****I1BUdE").Line("Endpoint request body after transformations: {\"type\":\"TOKEN\"}")
                .Line("Successfully completed authorizer execution");
        }
        log.Line($"Starting execution for request: {requestId}").Line($"HTTP Method: {sent.Method}, Resource Path: {sent.Path}");
        if (sent.IsTraced)
        {
            log.Line("Method request path: {}").Line($"Method request query string: {LoggedMap.Text(sent.Query)}")
                .Line(RequestHeaders(sent)).Line($"Method request body before transformations: {sent.RequestBody}");
        }
        if (sent.Course is Course.Integration or Course.Authorizer or Course.Failure)
        {
            log.Line("Endpoint request headers: {Host=other}").Line($"Endpoint request body after transformations: {sent.RequestBody}")
                .Line($"Endpoint response body before transformations: {sent.ResponseBody}");
        }
        if (sent.IsTraced && sent.Course != Course.Failure)
        {
            log.Line($"Method response body after transformations: {sent.ResponseBody}").Line(ResponseHeaders(sent));
        }
        return log.Line(sent.Course == Course.Failure ? "Execution failed due to a timeout error" : "Successfully completed execution")
            .Line($"Method completed with status: {sent.Status}").Line("X-ray Tracing ID : Root=1-5c7674f4").Events;
    }

    public static string RequestHeaders(SentExchange sent) => $"Method request headers: {LoggedMap.Text(sent.RequestHeaders)}";

    public static string ResponseHeaders(SentExchange sent) => $"Method response headers: {LoggedMap.Text(Joined(sent))}";

    /// <summary>The response's headers as the log has them: one entry for all cookies.</summary>
    public static Pair[] Joined(SentExchange sent) =>
        sent.Cookies.Length == 0 ? sent.ResponseHeaders : [.. sent.ResponseHeaders, new Pair("Set-Cookie", string.Join(',', sent.Cookies))];
}
