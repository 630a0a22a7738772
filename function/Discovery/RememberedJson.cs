using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CequenceApigw.Function.Discovery;

/// <summary>JSON in an item of the state table: 400 KB at most (DynamoDB), and no deeper than 64 levels.</summary>
internal static class RememberedJson
{
    /// <param name="json">A member of the item.</param>
    /// <param name="kind">The item's kind.</param>
    /// <param name="id">The item's id.</param>
    /// <param name="type">What it is to be.</param>
    /// <exception cref="DiscoveryException">It isn't that: someone else has written it.</exception>
    public static T? Read<T>(string json, string kind, string id, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException exception)
        {
            throw new DiscoveryException($"The state table's item '{kind}', '{id}' can't be read. Correct it, or delete it to leave things as they are.", exception);
        }
    }
}
