using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.Storage.DynamoDb;

/// <summary>A parsed condition.</summary>
/// <param name="Holds">Whether an item satisfies it.</param>
/// <param name="Paths">Top-level attributes it looks at.</param>
/// <param name="Equalities">Attributes it compares by <c>=</c> with a value, as a key condition does with the partition key.</param>
internal sealed record Condition(
    Func<JsonObject, bool> Holds, IReadOnlySet<string> Paths, IReadOnlyDictionary<string, JsonObject> Equalities)
{
    public static Condition Always { get; } = new(_ => true, new HashSet<string>(), new Dictionary<string, JsonObject>());
}
