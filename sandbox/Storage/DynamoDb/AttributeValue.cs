using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Storage.DynamoDb;

/// <summary>Typed values as they stand in requests, e.g. <c>{"S":"text"}</c>.</summary>
internal static class AttributeValue
{
    private static readonly string[] Types = ["S", "N", "B", "BOOL", "NULL", "SS", "NS", "BS", "L", "M"];

    public static (string Type, JsonNode Content) Of(JsonObject value) =>
        value.Count == 1 && value.First() is { Value: { } content } only && Types.Contains(only.Key)
            ? (only.Key, content)
            : throw new AwsException(
                "ValidationException", "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");

    /// <summary>Order of two values of one scalar type.</summary>
    public static int Compare(JsonObject left, JsonObject right)
    {
        var ((type, one), (_, other)) = (Of(left), Of(right));
        return type switch
        {
            "N" => Number(one).CompareTo(Number(other)),
            "B" => Bytes(one).AsSpan().SequenceCompareTo(Bytes(other)),
            _ => Encoding.UTF8.GetBytes((string)one!).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes((string)other!)),
        };
    }

    /// <summary>Whether two values have an order: the same one of S, N and B.</summary>
    public static bool AreComparable(JsonObject left, JsonObject right) =>
        Of(left).Type is "S" or "N" or "B" && Of(left).Type == Of(right).Type;

    public static bool AreEqual(JsonObject left, JsonObject right) =>
        AreComparable(left, right) ? Compare(left, right) == 0 : JsonNode.DeepEquals(left, right);

    /// <summary>Bytes an item takes, as DynamoDB counts them.</summary>
    public static int SizeOf(JsonObject item) =>
        item.Sum(attribute => Encoding.UTF8.GetByteCount(attribute.Key) + SizeOfValue((JsonObject)attribute.Value!));

    public static int SizeOfValue(JsonObject value)
    {
        var (type, content) = Of(value);
        return type switch
        {
            "S" => Encoding.UTF8.GetByteCount((string)content!),
            "N" => SizeOfNumber(content),
            "B" => Bytes(content).Length,
            "SS" => content.AsArray().Sum(each => Encoding.UTF8.GetByteCount((string)each!)),
            "NS" => content.AsArray().Sum(each => SizeOfNumber(each!)),
            "BS" => content.AsArray().Sum(each => Bytes(each!).Length),
            "L" => 3 + content.AsArray().Sum(each => 1 + SizeOfValue((JsonObject)each!)),
            "M" => 3 + content.AsObject().Count + SizeOf(content.AsObject()),
            _ => 1,
        };
    }

    private static int SizeOfNumber(JsonNode content) => (((string)content!).TrimStart('-').Length + 1) / 2 + 1;

    private static byte[] Bytes(JsonNode content) => Convert.FromBase64String((string)content!);

    private static decimal Number(JsonNode content) =>
        decimal.TryParse((string?)content, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new AwsException("ValidationException", "The parameter cannot be converted to a numeric value: " + (string?)content);
}
