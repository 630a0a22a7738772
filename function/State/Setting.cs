using Amazon.DynamoDBv2.Model;

namespace CequenceApigw.Function.State;

/// <summary>A setting of the account's that discovery changed; stored before the change, deleted after it was put back.</summary>
/// <param name="Id">What was changed, e.g. <c>rest/{apiId}/{stage}</c>.</param>
/// <param name="Prior">The exact former value as JSON, absence included.</param>
/// <param name="Applied">What was set instead, as JSON.</param>
internal sealed record Setting(string Id, string Prior, string Applied) : IStateRecord<Setting>
{
    public static string Kind => "setting";

    void IStateRecord<Setting>.Write(Dictionary<string, AttributeValue> members)
    {
        members[nameof(Prior)] = new AttributeValue { S = Prior };
        members[nameof(Applied)] = new AttributeValue { S = Applied };
    }

    static Setting IStateRecord<Setting>.Read(string id, IReadOnlyDictionary<string, AttributeValue> members) =>
        new(id, members[nameof(Prior)].S, members[nameof(Applied)].S);
}
