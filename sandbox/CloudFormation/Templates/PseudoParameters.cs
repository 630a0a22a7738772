using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.CloudFormation.Templates;

/// <summary>The values every template can refer to without declaring them.</summary>
internal static class PseudoParameters
{
    public const string NoValue = "AWS::NoValue";

    public static readonly IReadOnlyList<string> Names =
    [
        "AWS::AccountId", "AWS::NotificationARNs", NoValue, "AWS::Partition", "AWS::Region", "AWS::StackId", "AWS::StackName", "AWS::URLSuffix",
    ];

    public static IEnumerable<KeyValuePair<string, JsonNode>> Of(
        string accountId, string region, string stackId, string stackName, IReadOnlyList<string> notificationArns) =>
    [
        new("AWS::AccountId", JsonValue.Create(accountId)),
        new("AWS::NotificationARNs", new JsonArray([.. notificationArns.Select(arn => JsonValue.Create(arn))])),
        new("AWS::Partition", JsonValue.Create("aws")),
        new("AWS::Region", JsonValue.Create(region)),
        new("AWS::StackId", JsonValue.Create(stackId)),
        new("AWS::StackName", JsonValue.Create(stackName)),
        new("AWS::URLSuffix", JsonValue.Create("amazonaws.com")),
    ];
}
