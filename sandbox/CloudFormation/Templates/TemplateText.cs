using System.Text.Json;
using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.CloudFormation.Templates;

/// <summary>Reads a template's text, JSON or YAML, into one tree in which functions have their long form.</summary>
internal static class TemplateText
{
    public static JsonObject Parse(string text) =>
        (text.AsSpan().TrimStart() is ['{', ..] ? Json(text) : TemplateYaml.Parse(text)) as JsonObject
        ?? throw ValidationError.Of("Template format error: unsupported structure.");

    private static JsonNode? Json(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException error)
        {
            throw ValidationError.Of(
                $"Template format error: JSON not well-formed. (line {error.LineNumber + 1}, column {error.BytePositionInLine + 1})");
        }
    }
}
