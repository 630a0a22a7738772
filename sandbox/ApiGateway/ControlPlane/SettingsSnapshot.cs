using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.ApiGateway.Model;
using CequenceApigw.Sandbox.Logs;

namespace CequenceApigw.Sandbox.ApiGateway.ControlPlane;

/// <summary>
/// Every setting an integration may change, of all accounts and Regions, as JSON by a readable key: two snapshots are equal
/// where everything was put back.
/// </summary>
internal sealed class SettingsSnapshot(GatewayStore gateways, LogStore logs)
{
    public IReadOnlyDictionary<string, string> Take() => gateways.All.SelectMany(Of).ToDictionary(entry => entry.Key, entry => entry.Value);

    /// <summary>The keys whose value is another now, each with both values.</summary>
    public static IReadOnlyList<string> Differences(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
        [.. before.Keys.Union(after.Keys)
            .Where(key => before.GetValueOrDefault(key) != after.GetValueOrDefault(key))
            .Select(key => $"{key}: {before.GetValueOrDefault(key) ?? "-"} became {after.GetValueOrDefault(key) ?? "-"}")];

    private IEnumerable<(string Key, string Value)> Of(GatewayRegion gateway)
    {
        var place = $"{gateway.AccountId} {gateway.Region}";
        yield return ($"{place} account role", gateway.CloudWatchRoleArn ?? "null");
        // API Gateway's groups keep events for ever when they are made: as if they weren't there. An integration's own groups are no setting.
        foreach (var group in logs.In(gateway.AccountId, gateway.Region).Where(group => group.RetentionInDays is not null && !group.IsManagedByStack))
            yield return ($"{place} retention {group.Name}", $"{group.RetentionInDays}");
        foreach (var (api, stage) in gateway.RestApis.SelectMany(api => api.Stages.Select(stage => (api, stage))))
            yield return ($"{place} rest {api.Id}/{stage.Name}", Text(WithLevels(RestJson.MethodSettings(stage)), stage.AccessLogSettings));
        foreach (var (api, stage) in gateway.HttpApis.SelectMany(api => api.Stages.Select(stage => (api, stage))))
            yield return ($"{place} http {api.Id}/{stage.Name}", Text(null, stage.AccessLogSettings));
    }

    /// <summary>A level that was never set and OFF are the same: neither logs, and API Gateway offers no way to unset a level.</summary>
    private static JsonObject WithLevels(JsonObject methodSettings)
    {
        foreach (var (_, setting) in methodSettings) setting!["loggingLevel"] ??= "OFF";
        return methodSettings;
    }

    private static string Text(JsonObject? methodSettings, AccessLogSettings? accessLog) => new JsonObject
    {
        ["methodSettings"] = methodSettings,
        ["accessLogSettings"] = accessLog is null ? null : RestJson.AccessLog(accessLog),
    }.ToJsonString();
}
