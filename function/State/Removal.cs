using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace CequenceApigw.Function.State;

/// <summary>How often a deletion of the account stack has been taken up.</summary>
/// <param name="Id">CloudFormation's id of the request.</param>
/// <param name="Attempts">This one included.</param>
internal sealed record Removal(string Id, int Attempts) : IStateRecord<Removal>
{
    public static string Kind => "removal";

    void IStateRecord<Removal>.Write(Dictionary<string, AttributeValue> members) =>
        members[nameof(Attempts)] = new AttributeValue { N = Attempts.ToString(CultureInfo.InvariantCulture) };

    static Removal IStateRecord<Removal>.Read(string id, IReadOnlyDictionary<string, AttributeValue> members) =>
        new(id, int.Parse(members[nameof(Attempts)].N, CultureInfo.InvariantCulture));
}
