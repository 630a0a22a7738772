using CequenceApigw.Sandbox.Identity.Roles;

namespace CequenceApigw.Sandbox.ApiGateway.Execution;

/// <summary>The data plane of REST APIs: what it leaves in the logs, at the level of the method called.</summary>
internal sealed class RestExecution(LogWriter logs, RoleStore roles, RequestCounter counter)
{
    public void Execute(RestCall call, HttpExchange exchange)
    {
        counter.Count(StageOfApi.Of(call), exchange.Start);
        // Without its role API Gateway writes nothing and tells nobody.
        if (call.Gateway.CloudWatchRoleArn is not { } role || roles.Find(role) is null) return;
        var setting = call.Stage.SettingsOf(call.Method);
        logs.Write(call.Gateway, call.LogGroup, exchange,
            [.. ExecutionLog.Of(call, exchange)
                .Where(line => line.IsWrittenWith(setting))
                .Select(line => (exchange.Start + line.Offset, LogText.Event(exchange.RequestId, line.Text)))]);
        if (call.Stage.AccessLogSettings is { Format: { } format, LogGroup: { } group })
        {
            var line = AccessLog.Line(format, call.Gateway.AccountId, call.Api.Id, call.Stage.Name, exchange);
            logs.Write(call.Gateway, group, exchange, [(exchange.Start + exchange.Latency, line)]);
        }
    }
}
