using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.Identity.Policies;

/// <summary>The AWS managed policies the sandbox knows, by ARN.</summary>
internal static class ManagedPolicies
{
    public const string AdministratorAccess = "arn:aws:iam::aws:policy/AdministratorAccess";
    public const string PushToCloudWatchLogs = "arn:aws:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs";

    private static readonly Dictionary<string, PolicyDocument> Documents = new()
    {
        [AdministratorAccess] = Allowing("*"),
        [PushToCloudWatchLogs] = Allowing(
            "logs:CreateLogGroup",
            "logs:CreateLogStream",
            "logs:DescribeLogGroups",
            "logs:DescribeLogStreams",
            "logs:PutLogEvents",
            "logs:GetLogEvents",
            "logs:FilterLogEvents"),
    };

    public static PolicyDocument? Find(string arn) => Documents.GetValueOrDefault(arn);

    private static PolicyDocument Allowing(params string[] actions) =>
        PolicyDocument.Parse(new JsonObject
        {
            ["Version"] = "2012-10-17",
            ["Statement"] = new JsonObject
            {
                ["Effect"] = "Allow",
                ["Action"] = new JsonArray([.. actions.Select(action => (JsonNode)action)]),
                ["Resource"] = "*",
            },
        });
}
