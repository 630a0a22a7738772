using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.Storage.DynamoDb;

/// <summary>What the signs and functions of conditions mean; values of different types are unequal and have no order.</summary>
internal static class Comparisons
{
    /// <summary>An absent attribute satisfies <c>&lt;&gt;</c> alone.</summary>
    public static bool Compare(string sign, JsonObject? left, JsonObject? right)
    {
        if (left is null || right is null) return sign == "<>";
        return sign switch
        {
            "=" => AttributeValue.AreEqual(left, right),
            "<>" => !AttributeValue.AreEqual(left, right),
            _ => AttributeValue.AreComparable(left, right) && Ordered(sign, AttributeValue.Compare(left, right)),
        };
    }

    public static bool Function(string name, JsonObject value, JsonObject argument)
    {
        var ((type, content), (argumentType, wanted)) = (AttributeValue.Of(value), AttributeValue.Of(argument));
        return name switch
        {
            "attribute_type" => type == (string?)wanted,
            "begins_with" => type == "S" && argumentType == "S" && ((string)content!).StartsWith((string)wanted!, StringComparison.Ordinal),
            _ => content switch
            {
                JsonArray list when type == "L" => list.Any(each => AttributeValue.AreEqual((JsonObject)each!, argument)),
                JsonArray set => set.Any(each => JsonNode.DeepEquals(each, wanted)),
                _ => type == "S" && argumentType == "S" && ((string)content!).Contains((string)wanted!, StringComparison.Ordinal),
            },
        };
    }

    private static bool Ordered(string sign, int comparison) => sign switch
    {
        "<" => comparison < 0,
        "<=" => comparison <= 0,
        ">" => comparison > 0,
        _ => comparison >= 0,
    };
}
