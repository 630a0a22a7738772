using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.ApiGateway.Model;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Roles;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.ApiGateway.ControlPlane;

/// <summary>The account's settings in a Region: the role API Gateway writes logs with.</summary>
internal sealed class AccountOperations(GatewayStore gateways, ServiceTrust trust, AccountUpdateQuota quota)
{
    private const string ServicePrincipal = "apigateway.amazonaws.com";

    public JsonObject Get(AwsCall call, RestInput input) => Describe(gateways.In(call.AccountId, call.Region));

    public JsonObject Update(AwsCall call, RestInput input)
    {
        quota.Spend(call);
        var gateway = gateways.In(call.AccountId, call.Region);
        foreach (var operation in PatchOperation.ReadAll(input.Json))
        {
            if (operation is not { Op: "replace", Path: "/cloudwatchRoleArn" })
                throw ApiGatewayErrors.BadRequest($"Invalid patch path '{operation.Path}' specified for op '{operation.Op}'. Must be one of: [/cloudwatchRoleArn]");
            gateway.CloudWatchRoleArn = string.IsNullOrEmpty(operation.Value) ? null : Checked(call, operation.Value);
        }

        return Describe(gateway);
    }

    private string Checked(AwsCall call, string roleArn)
    {
        call.Authorize("iam:PassRole", roleArn, new Dictionary<string, string> { ["iam:PassedToService"] = ServicePrincipal });
        return trust.Of(ServicePrincipal, roleArn)
            ? roleArn
            : throw ApiGatewayErrors.BadRequest(
                "The role ARN does not have required permissions configured. Please grant trust permission for API Gateway and add the required role policy.");
    }

    private static JsonObject Describe(GatewayRegion gateway)
    {
        var output = new JsonObject
        {
            ["throttleSettings"] = new JsonObject { ["burstLimit"] = 5000, ["rateLimit"] = 10000.0 },
            ["features"] = new JsonArray("UsagePlans"),
            ["apiKeyVersion"] = "4",
        };
        if (gateway.CloudWatchRoleArn is { } role) output["cloudwatchRoleArn"] = role;
        return output;
    }
}
