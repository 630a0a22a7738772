using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace CequenceApigw.Function.State;

/// <summary>Who holds it is the only run of its kind.</summary>
/// <param name="Id">The kind of run: <c>discovery</c> or <c>forwarder</c>.</param>
/// <param name="Version">Grows with every change, for conditional writes.</param>
/// <param name="Until">When it ends by itself, for a run that died.</param>
/// <param name="Holder">Random: two runs that want it at once write different items.</param>
internal sealed record Lease(string Id, long Version, DateTimeOffset Until, string Holder) : IStateRecord<Lease>
{
    public static string Kind => "lease";

    void IStateRecord<Lease>.Write(Dictionary<string, AttributeValue> members)
    {
        members[nameof(Version)] = new AttributeValue { N = Version.ToString(CultureInfo.InvariantCulture) };
        members[nameof(Until)] = new AttributeValue { N = Until.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture) };
        members[nameof(Holder)] = new AttributeValue { S = Holder };
    }

    static Lease IStateRecord<Lease>.Read(string id, IReadOnlyDictionary<string, AttributeValue> members) => new(
        id,
        long.Parse(members[nameof(Version)].N, CultureInfo.InvariantCulture),
        DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(members[nameof(Until)].N, CultureInfo.InvariantCulture)),
        // An item without it was written before it existed.
        members.GetValueOrDefault(nameof(Holder))?.S ?? "-");
}
