using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.CloudFormation.Templates;

/// <summary>A resource's declaration.</summary>
internal sealed class TemplateResource(string logicalId, JsonObject declaration)
{
    private static readonly string[] Members =
        ["Type", "Properties", "DependsOn", "Condition", "DeletionPolicy", "UpdateReplacePolicy", "Metadata", "CreationPolicy", "UpdatePolicy"];

    public string LogicalId => logicalId;

    public string Type { get; } = ScalarText.Of(declaration["Type"])
        ?? throw ValidationError.Of($"Template format error: [/Resources/{logicalId}] Every Resources object must contain a Type member.");

    public JsonObject Properties { get; } = declaration["Properties"] as JsonObject ?? [];

    public string? Condition => ScalarText.Of(declaration["Condition"]);

    public string DeletionPolicy => ScalarText.Of(declaration["DeletionPolicy"]) ?? "Delete";

    public string UpdateReplacePolicy => ScalarText.Of(declaration["UpdateReplacePolicy"]) ?? "Delete";

    public JsonNode? Metadata => declaration["Metadata"];

    public IReadOnlyList<string> DependsOn { get; } = declaration["DependsOn"] switch
    {
        JsonArray list => [.. list.Select(name => ScalarText.Of(name) ?? "")],
        { } name => [ScalarText.Of(name) ?? ""],
        null => [],
    };

    /// <summary>Members CloudFormation doesn't know, e.g. a misspelt <c>DependOn</c>.</summary>
    public IEnumerable<string> UnknownMembers => declaration.Select(member => member.Key).Except(Members);
}
