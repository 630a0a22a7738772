using Amazon.DynamoDBv2.Model;

namespace CequenceApigw.Function.State;

/// <summary>What the account stack wants of discovery; no item means: everything put back.</summary>
/// <param name="Properties">The custom resource's properties as JSON.</param>
internal sealed record Goal(string Properties) : IStateRecord<Goal>
{
    /// <summary>There is one goal, an account and Region having one account stack.</summary>
    public const string TheId = "discovery";

    public static string Kind => "goal";

    public string Id => TheId;

    void IStateRecord<Goal>.Write(Dictionary<string, AttributeValue> members) =>
        members[nameof(Properties)] = new AttributeValue { S = Properties };

    static Goal IStateRecord<Goal>.Read(string id, IReadOnlyDictionary<string, AttributeValue> members) => new(members[nameof(Properties)].S);
}
