using Amazon.APIGateway;
using Amazon.ApiGatewayV2;
using CequenceApigw.Function.Discovery.Http;
using CequenceApigw.Function.Discovery.Selection;
using RestStage = Amazon.APIGateway.Model.Stage;
using WebSocketStage = Amazon.ApiGatewayV2.Model.Stage;

namespace CequenceApigw.Function.Discovery.Rest;

/// <summary>
/// The stages that are set to write logs with the account's role, execution logs or access logs: those of REST APIs and of WebSocket APIs.
/// HTTP APIs need no role.
/// </summary>
internal sealed class RoleUsers(IAmazonAPIGateway gateway, IAmazonApiGatewayV2 gatewayV2)
{
    private readonly RestApiFinder _restApis = new(gateway);
    private readonly HttpApiFinder _otherApis = new(gatewayV2);

    /// <summary>As <c>{apiId}/{stage}</c>; an API that can't be looked at counts.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellationToken)
    {
        var users = new List<string>();
        await foreach (var api in _restApis.FindAsync(ApiSelection.Everything, cancellationToken).ConfigureAwait(false))
            users.AddRange(Of(api, stage => stage.StageName!, Logs));
        await foreach (var (api, _) in _otherApis.FindAsync(ProtocolType.WEBSOCKET, ApiSelection.Everything, cancellationToken).ConfigureAwait(false))
            users.AddRange(Of(api, stage => stage.StageName!, Logs));
        return users;
    }

    private static IEnumerable<string> Of<TStage>(FoundApi<TStage> api, Func<TStage, string> name, Func<TStage, bool> logs) => api.Failure is null
        ? api.Stages.Where(logs).Select(stage => $"{api.ApiId}/{name(stage)}")
        : [$"{api.ApiId} (unknown: {api.Failure})"];

    private static bool Logs(RestStage stage) =>
        IsCloudWatch(stage.AccessLogSettings?.DestinationArn)
        || (stage.MethodSettings ?? []).Values.Any(entry => entry.LoggingLevel is not (null or MethodLogging.Off));

    private static bool Logs(WebSocketStage stage) =>
        IsCloudWatch(stage.AccessLogSettings?.DestinationArn)
        || (stage.RouteSettings ?? []).Values.Append(stage.DefaultRouteSettings).Any(route => route?.LoggingLevel is { } level && level != LoggingLevel.OFF);

    /// <summary>Access logs to Amazon Data Firehose are written with a service-linked role.</summary>
    private static bool IsCloudWatch(string? destinationArn) =>
        !string.IsNullOrEmpty(destinationArn) && destinationArn.Split(':').ElementAtOrDefault(2) != "firehose";
}
