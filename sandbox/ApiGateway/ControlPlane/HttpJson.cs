using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.ApiGateway.Model;

namespace CequenceApigw.Sandbox.ApiGateway.ControlPlane;

/// <summary>APIs and stages as the second API shows them; times are ISO 8601.</summary>
internal static class HttpJson
{
    private const string Time = "yyyy-MM-ddTHH:mm:ssZ";

    public static JsonObject Api(HttpApi api) => new()
    {
        ["apiId"] = api.Id,
        ["name"] = api.Name,
        ["protocolType"] = api.ProtocolType,
        ["createdDate"] = api.Created.UtcDateTime.ToString(Time),
        ["routeSelectionExpression"] = api.ProtocolType == "HTTP" ? "$request.method $request.path" : "$request.body.action",
        ["disableExecuteApiEndpoint"] = false,
    };

    public static JsonObject Stage(HttpStage stage)
    {
        var output = new JsonObject
        {
            ["stageName"] = stage.Name,
            ["autoDeploy"] = true,
            ["createdDate"] = stage.Created.UtcDateTime.ToString(Time),
            ["lastUpdatedDate"] = stage.Updated.UtcDateTime.ToString(Time),
            ["defaultRouteSettings"] = new JsonObject { ["detailedMetricsEnabled"] = false },
            ["routeSettings"] = new JsonObject(),
            ["stageVariables"] = new JsonObject(),
            ["tags"] = new JsonObject(),
        };
        if (stage.IsManaged) output["apiGatewayManaged"] = true;
        if (stage.AccessLogSettings is { } accessLog) output["accessLogSettings"] = RestJson.AccessLog(accessLog);
        return output;
    }
}
