using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.ApiGateway.Model;

namespace CequenceApigw.Sandbox.ApiGateway.ControlPlane;

/// <summary>REST APIs and stages as the first API shows them; times are seconds since the epoch.</summary>
internal static class RestJson
{
    public static JsonObject Api(RestApi api) => new()
    {
        ["id"] = api.Id,
        ["name"] = api.Name,
        ["createdDate"] = api.Created.ToUnixTimeSeconds(),
        ["apiKeySource"] = "HEADER",
        ["endpointConfiguration"] = new JsonObject { ["types"] = new JsonArray(api.EndpointType) },
        ["disableExecuteApiEndpoint"] = false,
    };

    public static JsonObject Stage(RestStage stage)
    {
        var output = new JsonObject
        {
            ["deploymentId"] = stage.DeploymentId,
            ["stageName"] = stage.Name,
            ["cacheClusterEnabled"] = false,
            ["cacheClusterStatus"] = "NOT_AVAILABLE",
            ["methodSettings"] = MethodSettings(stage),
            ["tracingEnabled"] = false,
            ["createdDate"] = stage.Created.ToUnixTimeSeconds(),
            ["lastUpdatedDate"] = stage.Updated.ToUnixTimeSeconds(),
        };
        if (stage.AccessLogSettings is { } accessLog) output["accessLogSettings"] = AccessLog(accessLog);
        if (stage.CanaryDeploymentId is { } canary)
            output["canarySettings"] = new JsonObject { ["percentTraffic"] = 10.0, ["deploymentId"] = canary, ["useStageCache"] = false };
        return output;
    }

    public static JsonObject MethodSettings(RestStage stage) =>
        new(stage.MethodSettings.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)Setting(entry.Value))));

    /// <summary>Members that are not set are left out.</summary>
    public static JsonObject AccessLog(AccessLogSettings settings)
    {
        var output = new JsonObject();
        if (settings.DestinationArn is not null) output["destinationArn"] = settings.DestinationArn;
        if (settings.Format is not null) output["format"] = settings.Format;
        return output;
    }

    private static JsonObject Setting(MethodSetting setting)
    {
        var output = new JsonObject
        {
            ["metricsEnabled"] = setting.MetricsEnabled,
            ["dataTraceEnabled"] = setting.DataTraceEnabled,
            ["throttlingBurstLimit"] = setting.ThrottlingBurstLimit,
            ["throttlingRateLimit"] = setting.ThrottlingRateLimit,
            ["cachingEnabled"] = setting.CachingEnabled,
            ["cacheTtlInSeconds"] = setting.CacheTtlInSeconds,
            ["cacheDataEncrypted"] = setting.CacheDataEncrypted,
            ["requireAuthorizationForCacheControl"] = setting.RequireAuthorizationForCacheControl,
            ["unauthorizedCacheControlHeaderStrategy"] = setting.UnauthorizedCacheControlHeaderStrategy,
        };
        if (setting.LoggingLevel is not null) output["loggingLevel"] = setting.LoggingLevel;
        return output;
    }
}
