using CequenceApigw.Sandbox.ApiGateway.Model;

namespace CequenceApigw.Sandbox.ApiGateway.Execution;

/// <summary>All lines of a request in their order, as a stage with INFO and data trace writes them.</summary>
internal sealed class ExecutionLog
{
    private readonly RestCall _call;
    private readonly HttpExchange _exchange;
    private readonly List<LogLine> _lines = [];
    private TimeSpan _time;

    private ExecutionLog(RestCall call, HttpExchange exchange) => (_call, _exchange) = (call, exchange);

    public static IReadOnlyList<LogLine> Of(RestCall call, HttpExchange exchange)
    {
        var log = new ExecutionLog(call, exchange);
        log.Write();
        return log._lines;
    }

    private string StageName => $"{_call.Api.Id}/{_call.Stage.Name}";

    private void Write()
    {
        Flow($"Extended Request Id: {_exchange.ExtendedRequestId}");
        switch (_exchange.Outcome)
        {
            case ExchangeOutcome.Unauthorized:
                Flow($"Starting authorizer: {_call.Method.AuthorizerId} for request: {_exchange.RequestId}");
                Failure($"Unauthorized request: {_exchange.RequestId}");
                Flow($"X-ray Tracing ID : {_exchange.RequestHeader("X-Amzn-Trace-Id")}");
                return;
            case ExchangeOutcome.Throttled:
                VerifyUsagePlan();
                Failure($"Key throttle limit exceeded for RestApi {_call.Api.Id}, Stage {_call.Stage.Name}, Resource k0w8mc, HttpMethod {_exchange.Method}. Limit: 1.00 Burst: 1");
                Failure("Method completed with status: 429");
                return;
            default:
                if (_call.Method.AuthorizerId is not null) _lines.AddRange(AuthorizerLog.Of(_call, _exchange));
                VerifyUsagePlan();
                Flow($"API Key  authorized because method '{_call.Method.HttpMethod} {_call.Method.ResourcePath}' does not require API Key. Request will not contribute to throttle or quota limits");
                Flow($"Usage Plan check succeeded for API Key  and API Stage {StageName}");
                Execute();
                return;
        }
    }

    private void VerifyUsagePlan() =>
        Flow($"Verifying Usage Plan for request: {_exchange.RequestId}. API Key:  API Stage: {StageName}");

    private void Execute()
    {
        _time += TimeSpan.FromMilliseconds(1);
        Flow($"Starting execution for request: {_exchange.RequestId}");
        Flow($"HTTP Method: {_exchange.Method}, Resource Path: {_exchange.Path}");
        Trace($"Method request path: {LogText.Map(_exchange.PathParameters)}");
        Trace($"Method request query string: {LogText.Map(_exchange.Query)}");
        Trace($"Method request headers: {LogText.Map(_exchange.RequestHeaders)}");
        Trace($"Method request body before transformations: {LogText.Body(_exchange.RequestBody, _exchange.RequestHeader("Content-Type"))}");
        if (_call.Method.Integration is not IntegrationKind.Mock) CallEndpoint();
        if (_exchange.Outcome is ExchangeOutcome.Completed) Complete();
        else Fail();
        if (_call.Method.Integration is IntegrationKind.LambdaProxy or IntegrationKind.LambdaCustom && _exchange.Outcome is not ExchangeOutcome.TimedOut)
            Flow($"AWS Integration Endpoint RequestId : {EndpointLog.RequestId(_exchange)}");
        Flow($"X-ray Tracing ID : {_exchange.RequestHeader("X-Amzn-Trace-Id")}");
    }

    private void CallEndpoint()
    {
        var endpoint = new EndpointLog(_call, _exchange);
        _time += TimeSpan.FromMilliseconds(1);
        foreach (var line in endpoint.Request) Trace(line);
        _time = _exchange.Latency;
        if (_exchange.Outcome is ExchangeOutcome.TimedOut) return;
        foreach (var line in endpoint.Response) Trace(line);
    }

    private void Complete()
    {
        Trace($"Method response body after transformations: {LogText.Body(_exchange.ResponseBody, _exchange.ResponseHeader("Content-Type"))}");
        Trace($"Method response headers: {LogText.Map(_exchange.ResponseHeaders)}");
        Flow("Successfully completed execution");
        Flow($"Method completed with status: {_exchange.Status}");
    }

    private void Fail()
    {
        Failure(_exchange.Outcome is ExchangeOutcome.TimedOut
            ? "Execution failed due to a timeout error"
            : "Execution failed due to configuration error: Malformed Lambda proxy response");
        Failure($"Method completed with status: {_exchange.Status}");
    }

    private void Failure(string text) => _lines.Add(new LogLine(LogDetail.Failure, _time, text));

    private void Flow(string text) => _lines.Add(new LogLine(LogDetail.Flow, _time, text));

    private void Trace(string text) => _lines.Add(new LogLine(LogDetail.Trace, _time, text));
}
