using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Storage.DynamoDb;

/// <summary>A table and its items; every read is consistent.</summary>
internal sealed class Table(string name, string accountId, string region, KeySchema key, DateTimeOffset created)
{
    private const int MaxItemSize = 400 * 1024;
    private readonly SortedDictionary<ItemKey, JsonObject> _items = [];
    private readonly Lock _lock = new();

    public string Name => name;

    public string AccountId => accountId;

    public string Region => region;

    public string Arn => $"arn:aws:dynamodb:{region}:{accountId}:table/{name}";

    public string Id { get; } = Guid.NewGuid().ToString();

    public KeySchema Key => key;

    public DateTimeOffset Created => created;

    /// <summary>Items in key order.</summary>
    public IReadOnlyList<JsonObject> Items
    {
        get
        {
            lock (_lock) return [.. _items.Values];
        }
    }

    public JsonObject? Get(ItemKey itemKey)
    {
        lock (_lock) return _items.GetValueOrDefault(itemKey);
    }

    /// <summary>Puts the item if the condition holds of the item it replaces (empty where there is none); returns that one.</summary>
    public JsonObject? Put(JsonObject item, Func<JsonObject, bool> condition)
    {
        var itemKey = key.OfItem(item);
        if (AttributeValue.SizeOf(item) > MaxItemSize)
            throw new AwsException("ValidationException", "Item size has exceeded the maximum allowed size");
        lock (_lock)
        {
            var old = Checked(itemKey, condition);
            _items[itemKey] = item;
            return old;
        }
    }

    /// <summary>Deletes the item, if there is one and the condition holds; returns it.</summary>
    public JsonObject? Delete(ItemKey itemKey, Func<JsonObject, bool> condition)
    {
        lock (_lock)
        {
            var old = Checked(itemKey, condition);
            _items.Remove(itemKey);
            return old;
        }
    }

    private JsonObject? Checked(ItemKey itemKey, Func<JsonObject, bool> condition)
    {
        var old = _items.GetValueOrDefault(itemKey);
        return condition(old ?? [])
            ? old
            : throw new AwsException("ConditionalCheckFailedException", "The conditional request failed");
    }
}
