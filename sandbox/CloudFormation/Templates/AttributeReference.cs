using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.CloudFormation.Templates;

/// <summary>The argument of Fn::GetAtt: <c>["Table", "Arn"]</c> or <c>"Table.Arn"</c>.</summary>
internal sealed record AttributeReference(string LogicalId, string Attribute)
{
    public static AttributeReference Parse(JsonNode? argument)
    {
        var parts = argument switch
        {
            JsonArray { Count: 2 } pair => pair.Select(part => ScalarText.Of(part)).ToArray(),
            JsonValue text => ScalarText.Of(text)!.Split('.', 2),
            _ => [],
        };
        return parts is [{ Length: > 0 } logicalId, { Length: > 0 } attribute]
            ? new AttributeReference(logicalId, attribute)
            : throw ValidationError.Of("Template error: every Fn::GetAtt object requires two non-empty parameters, the resource name and the resource attribute");
    }
}
