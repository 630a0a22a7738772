using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.ApiGateway.Model;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Logs;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.ApiGateway.ControlPlane;

/// <summary>HTTP and WebSocket APIs and their stages.</summary>
internal sealed class HttpApiOperations(GatewayStore gateways, LogStore logs, SandboxClock clock)
{
    private const int MaxPageSize = 500;

    public JsonObject GetApis(AwsCall call, RestInput input) =>
        PageOf(gateways.In(call.AccountId, call.Region).HttpApis, input, HttpJson.Api);

    public JsonObject GetApi(AwsCall call, RestInput input) => HttpJson.Api(Api(call, input));

    public JsonObject GetStages(AwsCall call, RestInput input) => PageOf(Api(call, input).Stages, input, HttpJson.Stage);

    public JsonObject GetStage(AwsCall call, RestInput input) => HttpJson.Stage(Stage(call, input));

    public JsonObject UpdateStage(AwsCall call, RestInput input)
    {
        var stage = Changeable(call, input);
        if (input.Json["accessLogSettings"] is JsonObject settings)
            stage.AccessLogSettings = Checked(call, stage, settings.Text("destinationArn"), settings.Text("format"));
        stage.Updated = clock.GetUtcNow();
        return HttpJson.Stage(stage);
    }

    public JsonObject? DeleteAccessLogSettings(AwsCall call, RestInput input)
    {
        var stage = Changeable(call, input);
        if (stage.AccessLogSettings is not null) AuthorizeDelivery(call, "DeleteLogDelivery", "GetLogDelivery", "ListLogDeliveries");
        (stage.AccessLogSettings, stage.Updated) = (null, clock.GetUtcNow());
        return null;
    }

    /// <summary>API Gateway attaches the delivery with the caller's rights.</summary>
    private AccessLogSettings Checked(AwsCall call, HttpStage stage, string? destinationArn, string? format)
    {
        var settings = new AccessLogSettings(destinationArn ?? stage.AccessLogSettings?.DestinationArn, format ?? stage.AccessLogSettings?.Format);
        if (settings.Format?.Contains("$context.requestId", StringComparison.Ordinal) is not true)
            throw ApiGatewayErrors.BadRequest("Access Log format must contain at least $context.requestId");
        if (settings.LogGroup is not { } group || settings.DestinationArn!.EndsWith(":*", StringComparison.Ordinal))
            throw ApiGatewayErrors.BadRequest("Invalid ARN specified in the request");
        AuthorizeDelivery(call, stage.AccessLogSettings is null ? ["CreateLogDelivery"] : ["UpdateLogDelivery", "GetLogDelivery", "ListLogDeliveries"]);
        AuthorizeDelivery(call, "DescribeResourcePolicies", "PutResourcePolicy", "DescribeLogGroups");
        if (logs.Find(call.AccountId, call.Region, group) is null) throw ApiGatewayErrors.NotFound("The specified log group does not exist.");
        return settings;
    }

    // AWS names these as needed to log HTTP APIs, not which operation needs which: whatever may find an earlier delivery, finds it here.
    private static void AuthorizeDelivery(AwsCall call, params string[] operations)
    {
        foreach (var operation in operations) call.Authorize($"logs:{operation}", "*");
    }

    private HttpApi Api(AwsCall call, RestInput input) =>
        gateways.In(call.AccountId, call.Region).HttpApis.FirstOrDefault(api => api.Id == input["apiId"])
        ?? throw ApiGatewayErrors.InvalidApi(input["apiId"]);

    private HttpStage Stage(AwsCall call, RestInput input) =>
        Api(call, input).Stages.FirstOrDefault(stage => stage.Name == input["stageName"]) ?? throw ApiGatewayErrors.InvalidStage;

    private HttpStage Changeable(AwsCall call, RestInput input) =>
        Stage(call, input) is { IsManaged: false } stage ? stage : throw ApiGatewayErrors.ManagedStage;

    private static JsonObject PageOf<T>(IEnumerable<T> all, RestInput input, Func<T, JsonObject> describe)
    {
        var size = int.TryParse(input.Query("maxResults"), out var asked) ? asked : MaxPageSize;
        var page = Page.Of(all, size, MaxPageSize, input.Query("nextToken"), "BadRequestException");
        var output = new JsonObject { ["items"] = new JsonArray([.. page.Items.Select(describe)]) };
        if (page.NextToken is not null) output["nextToken"] = page.NextToken;
        return output;
    }
}
