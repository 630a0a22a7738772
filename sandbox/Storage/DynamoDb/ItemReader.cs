using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.Storage.DynamoDb;

/// <summary>One page of a Query or Scan: at most 1 MB or Limit items read, then filtered and projected.</summary>
internal sealed class ItemReader(Table table, JsonObject input)
{
    private const int MaxPageSize = 1024 * 1024;
    private readonly ExpressionAttributes _attributes = new(input);

    public JsonObject Query()
    {
        if (input.Text("KeyConditionExpression") is null)
            throw Invalid("Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.");
        var condition = _attributes.Condition("KeyConditionExpression");
        if (!condition.Equalities.ContainsKey(table.Key.Partition))
            throw Invalid($"Query condition missed key schema element: {table.Key.Partition}");
        if (condition.Paths.Except(table.Key.Attributes).FirstOrDefault() is { } other)
            throw Invalid($"Query condition missed key schema element: {table.Key.Sort ?? other}");
        var items = table.Items.Where(condition.Holds);
        return Read(input.Flag("ScanIndexForward") is false ? items.Reverse() : items, forward: input.Flag("ScanIndexForward") is not false);
    }

    public JsonObject Scan() => Read(table.Items, forward: true);

    private JsonObject Read(IEnumerable<JsonObject> items, bool forward)
    {
        if (input.Text("IndexName") is { } index) throw Invalid($"The table does not have the specified index: {index}");
        var (filter, projection) = (_attributes.Condition("FilterExpression"), _attributes.Projection());
        _attributes.CheckAllUsed();
        var (page, last) = Page(Behind(items, forward));
        var matching = page.Where(filter.Holds).ToList();
        var output = new JsonObject { ["Count"] = matching.Count, ["ScannedCount"] = page.Count };
        if (input.Text("Select") != "COUNT") output["Items"] = new JsonArray([.. matching.Select(item => Project(item, projection))]);
        if (last is not null) output["LastEvaluatedKey"] = table.Key.Project(last);
        return output;
    }

    /// <summary>The items behind ExclusiveStartKey; the item of that key need no longer exist.</summary>
    private IEnumerable<JsonObject> Behind(IEnumerable<JsonObject> items, bool forward)
    {
        if (input["ExclusiveStartKey"] is not JsonObject start) return items;
        var startKey = table.Key.OfKey(start);
        return items.Where(item => table.Key.OfItem(item).CompareTo(startKey) is var order && (forward ? order > 0 : order < 0));
    }

    /// <summary>The page, and its last item where reading stopped before the end, or at the limit.</summary>
    private (List<JsonObject> Page, JsonObject? Last) Page(IEnumerable<JsonObject> items)
    {
        var (page, size, limit) = (new List<JsonObject>(), 0, input.Int("Limit") ?? int.MaxValue);
        foreach (var item in items)
        {
            page.Add(item);
            size += AttributeValue.SizeOf(item);
            if (page.Count == limit || size >= MaxPageSize) return (page, item);
        }

        return (page, null);
    }

    public static JsonObject Project(JsonObject item, IReadOnlySet<string>? projection) =>
        projection is null
            ? (JsonObject)item.DeepClone()
            : new JsonObject(item.Where(each => projection.Contains(each.Key)).Select(each => KeyValuePair.Create(each.Key, each.Value?.DeepClone())));

    private static AwsException Invalid(string message) => new("ValidationException", message);
}
