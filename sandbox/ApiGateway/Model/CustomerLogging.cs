using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Identity.Roles;
using CequenceApigw.Sandbox.Logs;

namespace CequenceApigw.Sandbox.ApiGateway.Model;

/// <summary>Logging the customer has set up alone: a role for API Gateway, and an access log.</summary>
internal sealed class CustomerLogging(RoleStore roles, LogStore logs)
{
    private const string RoleName = "apigateway-logs";
    private const string AccessLogGroup = "/customer/partners-access";
    private const string AccessLogFormat = "$context.identity.sourceIp [$context.requestTime] \"$context.httpMethod $context.path\" $context.status $context.requestId";

    public static string RoleArn(string accountId) => $"arn:aws:iam::{accountId}:role/{RoleName}";

    /// <summary>Makes the account's role, which serves all its Regions.</summary>
    public void CreateRole(string accountId)
    {
        if (roles.Find(accountId, RoleName) is null)
            roles.Add(new Role(new RoleArn(accountId, "/", RoleName), RoleId.Next(), DateTimeOffset.UtcNow, Trust()));
    }

    public HttpStage WithAccessLog(HttpStage stage, string accountId, string region)
    {
        if (logs.Find(accountId, region, AccessLogGroup) is null) logs.Create(accountId, region, AccessLogGroup);
        stage.AccessLogSettings = new AccessLogSettings($"arn:aws:logs:{region}:{accountId}:log-group:{AccessLogGroup}", AccessLogFormat);
        return stage;
    }

    private static JsonObject Trust() => new()
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonObject
        {
            ["Effect"] = "Allow",
            ["Principal"] = new JsonObject { ["Service"] = "apigateway.amazonaws.com" },
            ["Action"] = "sts:AssumeRole",
        },
    };
}
