using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.CloudFormation.Templates;

/// <summary>An output's declaration.</summary>
internal sealed class TemplateOutput(string name, JsonObject declaration)
{
    public string Name => name;

    public JsonNode Value => declaration["Value"]
        ?? throw ValidationError.Of($"Template format error: Every Outputs member must contain a Value object");

    public string? Description => ScalarText.Of(declaration["Description"]);

    public string? Condition => ScalarText.Of(declaration["Condition"]);

    public JsonNode? ExportName => (declaration["Export"] as JsonObject)?["Name"];
}
