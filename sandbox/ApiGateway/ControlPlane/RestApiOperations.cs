using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.ApiGateway.Model;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.ApiGateway.ControlPlane;

/// <summary>REST APIs and their stages.</summary>
internal sealed class RestApiOperations(GatewayStore gateways, SandboxClock clock)
{
    private const int DefaultPageSize = 25;
    private const int MaxPageSize = 500;

    // Not documented; found by others (https://github.com/DianaIonita/serverless-api-gateway-caching/issues/46).
    private const int MaxPatchOperations = 80;

    public JsonObject GetRestApis(AwsCall call, RestInput input)
    {
        var size = int.TryParse(input.Query("limit"), out var limit) ? limit : DefaultPageSize;
        var page = Page.Of(gateways.In(call.AccountId, call.Region).RestApis, size, MaxPageSize, input.Query("position"), "BadRequestException");
        var output = new JsonObject { ["item"] = new JsonArray([.. page.Items.Select(RestJson.Api)]) };
        if (page.NextToken is not null) output["position"] = page.NextToken;
        return output;
    }

    public JsonObject GetRestApi(AwsCall call, RestInput input) => RestJson.Api(Api(call, input));

    public JsonObject GetStages(AwsCall call, RestInput input) =>
        new() { ["item"] = new JsonArray([.. Api(call, input).Stages.Select(RestJson.Stage)]) };

    public JsonObject GetStage(AwsCall call, RestInput input) => RestJson.Stage(Stage(call, input));

    public JsonObject UpdateStage(AwsCall call, RestInput input)
    {
        var gateway = gateways.In(call.AccountId, call.Region);
        var stage = Stage(call, input);
        lock (gateway.Changing)
        {
            var patch = new StagePatch(stage, gateway.CloudWatchRoleArn is not null);
            var operations = PatchOperation.ReadAll(input.Json).ToList();
            if (operations.Count > MaxPatchOperations) throw ApiGatewayErrors.UpdateTooLarge;
            foreach (var operation in operations) patch.Apply(operation);
            // All operations of a request take effect, or none.
            (stage.MethodSettings, stage.AccessLogSettings, stage.Updated) = (patch.MethodSettings, patch.AccessLogSettings, clock.GetUtcNow());
            return RestJson.Stage(stage);
        }
    }

    private RestApi Api(AwsCall call, RestInput input) =>
        gateways.In(call.AccountId, call.Region).RestApis.FirstOrDefault(api => api.Id == input["restApiId"])
        ?? throw ApiGatewayErrors.InvalidApi($"{call.AccountId}:{input["restApiId"]}");

    private RestStage Stage(AwsCall call, RestInput input) =>
        Api(call, input).Stages.FirstOrDefault(stage => stage.Name == input["stageName"]) ?? throw ApiGatewayErrors.InvalidStage;
}
