using System.Text.Json;
using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.CloudFormation.Templates;

/// <summary>How CloudFormation writes a scalar where it needs text: <c>true</c>, <c>30</c>.</summary>
internal static class ScalarText
{
    /// <summary>Null where the node is no scalar.</summary>
    public static string? Of(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.String => (string?)node,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => node.ToJsonString(),
        _ => null,
    };

    /// <summary>The tree with every scalar as text, as custom resources receive their properties.</summary>
    public static JsonNode? Everywhere(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.Select(member => KeyValuePair.Create(member.Key, Everywhere(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Everywhere)]),
        null => null,
        _ => JsonValue.Create(Of(node)),
    };
}
