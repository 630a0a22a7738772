using CequenceApigw.Sandbox.ApiGateway.Execution;
using CequenceApigw.Sandbox.ApiGateway.Model;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity;
using CequenceApigw.Sandbox.Traffic.Truth;

namespace CequenceApigw.Sandbox.Traffic;

/// <summary>
/// What logs its requests at this moment, in the member accounts: methods of REST stages, and HTTP stages. The management account is
/// left out unless asked for, because a service-managed StackSet never deploys there.
/// </summary>
internal sealed class TrafficTargets(
    GatewayStore gateways, OrganizationModel organization, SandboxOptions options, RestExecution rest, HttpExecution http)
{
    public IReadOnlyList<TrafficTarget> Logging =>
        [.. gateways.All.Where(gateway => options.ManagementAccountTraffic || gateway.AccountId != organization.Management.Id).SelectMany(Of)];

    private IEnumerable<TrafficTarget> Of(GatewayRegion gateway) => OfRest(gateway).Concat(OfHttp(gateway));

    private IEnumerable<TrafficTarget> OfRest(GatewayRegion gateway) =>
        from api in gateway.RestApis
        from stage in api.Stages
        from method in api.Methods
        where stage.SettingsOf(method)?.LoggingLevel is "INFO" or "ERROR"
        select Target(new RestCall(gateway, api, stage, method));

    private IEnumerable<TrafficTarget> OfHttp(GatewayRegion gateway) =>
        from api in gateway.HttpApis
        where api.ProtocolType == "HTTP"
        from stage in api.Stages
        where stage.AccessLogSettings is not null
        select Target(new HttpCall(gateway, api, stage));

    private TrafficTarget Target(RestCall call) => new(
        $"{call.Gateway.AccountId} {call.Gateway.Region} {call.Api.Id}/{call.Stage.Name} {call.Method.HttpMethod} {call.Method.ResourcePath}",
        new TrafficRoute(
            Host(call.Api.Id, call.Gateway.Region),
            call.Method.HttpMethod,
            call.Method.ResourcePath,
            call.Method.AuthorizerId is not null,
            call.Method.Integration is not IntegrationKind.Mock),
        exchange => rest.Execute(call, exchange),
        exchange => RestTruth.Of(call, exchange));

    private TrafficTarget Target(HttpCall call) => new(
        $"{call.Gateway.AccountId} {call.Gateway.Region} {call.Api.Id}/{call.Stage.Name}",
        new TrafficRoute(Host(call.Api.Id, call.Gateway.Region), "ANY", "/items/{id}", false, false),
        exchange => http.Execute(call, exchange),
        exchange => HttpTruth.Of(call, exchange));

    private static string Host(string apiId, string region) => $"{apiId}.execute-api.{region}.amazonaws.com";
}
