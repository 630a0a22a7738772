using Amazon.DynamoDBv2.Model;

namespace CequenceApigw.Function.State;

/// <summary>What discovery found, and how it left it.</summary>
/// <param name="Id"><c>{rest or http}/{apiId}/{stage}</c>; without the stage where it is about the whole API; <c>config</c> for api-config.json.</param>
/// <param name="State">How it was left.</param>
/// <param name="Reason">Why, for people; empty where nothing needs explaining.</param>
/// <param name="ApiName">The API's name.</param>
internal sealed record InventoryEntry(string Id, InventoryState State, string Reason, string ApiName) : IStateRecord<InventoryEntry>
{
    public static string Kind => "inventory";

    void IStateRecord<InventoryEntry>.Write(Dictionary<string, AttributeValue> members)
    {
        members[nameof(State)] = new AttributeValue { S = State.ToString() };
        members[nameof(Reason)] = new AttributeValue { S = Reason };
        members[nameof(ApiName)] = new AttributeValue { S = ApiName };
    }

    static InventoryEntry IStateRecord<InventoryEntry>.Read(string id, IReadOnlyDictionary<string, AttributeValue> members) => new(
        id,
        Enum.Parse<InventoryState>(members[nameof(State)].S),
        members[nameof(Reason)].S,
        members[nameof(ApiName)].S);
}
