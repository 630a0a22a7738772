using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Storage.DynamoDb;

/// <summary>A table's primary key.</summary>
/// <param name="Partition">Attribute of the partition key.</param>
/// <param name="Sort">Attribute of the sort key; null where the table has none.</param>
/// <param name="Types">S, N or B by attribute.</param>
internal sealed record KeySchema(string Partition, string? Sort, IReadOnlyDictionary<string, string> Types)
{
    public IEnumerable<string> Attributes => Sort is null ? [Partition] : [Partition, Sort];

    public static KeySchema Parse(JsonArray? schema, JsonArray? definitions)
    {
        var types = (definitions ?? []).OfType<JsonObject>()
            .ToDictionary(each => (string)each["AttributeName"]!, each => (string)each["AttributeType"]!);
        string? Named(string keyType) =>
            (string?)(schema ?? []).OfType<JsonObject>().FirstOrDefault(each => (string?)each["KeyType"] == keyType)?["AttributeName"];
        var parsed = new KeySchema(Named("HASH") ?? throw Invalid("No Hash Key specified in schema"), Named("RANGE"), types);
        return parsed.Attributes.All(types.ContainsKey)
            ? parsed
            : throw Invalid("One or more parameter values were invalid: Some index key attributes are not defined in AttributeDefinitions.");
    }

    /// <summary>The key inside a whole item.</summary>
    public ItemKey OfItem(JsonObject item) => Read(item);

    /// <summary>A key that stands alone, as in GetItem: exactly the key's attributes.</summary>
    public ItemKey OfKey(JsonObject key) =>
        key.Count == Attributes.Count() && Attributes.All(key.ContainsKey)
            ? Read(key)
            : throw Invalid("The provided key element does not match the schema");

    /// <summary>The key's attributes of an item, as LastEvaluatedKey shows them.</summary>
    public JsonObject Project(JsonObject item) =>
        new(Attributes.Select(name => KeyValuePair.Create(name, item[name]?.DeepClone())));

    private ItemKey Read(JsonObject item) => new(Value(item, Partition), Sort is null ? null : Value(item, Sort));

    private JsonObject Value(JsonObject item, string attribute)
    {
        if (item[attribute] is not JsonObject value)
            throw Invalid($"One or more parameter values were invalid: Missing the key {attribute} in the item");
        var (type, content) = AttributeValue.Of(value);
        if (type != Types[attribute])
            throw Invalid($"One or more parameter values were invalid: Type mismatch for key {attribute} expected: {Types[attribute]} actual: {type}");
        return (string?)content is not ""
            ? value
            : throw Invalid($"One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: {attribute}");
    }

    private static AwsException Invalid(string message) => new("ValidationException", message);
}
