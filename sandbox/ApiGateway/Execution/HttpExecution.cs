namespace CequenceApigw.Sandbox.ApiGateway.Execution;

/// <summary>The data plane of HTTP APIs: they have access logs alone.</summary>
internal sealed class HttpExecution(LogWriter logs, RequestCounter counter)
{
    public void Execute(HttpCall call, HttpExchange exchange)
    {
        counter.Count(StageOfApi.Of(call), exchange.Start);
        if (call.Stage.AccessLogSettings is not { Format: { } format, LogGroup: { } group }) return;
        var line = AccessLog.Line(format, call.Gateway.AccountId, call.Api.Id, call.Stage.Name, exchange);
        logs.Write(call.Gateway, group, exchange, [(exchange.Start + exchange.Latency, line)]);
    }
}
