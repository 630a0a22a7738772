using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace CequenceApigw.Function.State;

/// <summary>A log group that isn't read any more. If it comes back, this tells for how long it was away.</summary>
/// <param name="LogGroupName">Its name, which is the item's id.</param>
/// <param name="Since">When it was last taken from the <see cref="Source"/>s.</param>
internal sealed record Absence(string LogGroupName, DateTimeOffset Since) : IStateRecord<Absence>
{
    public static string Kind => "absence";

    string IStateRecord<Absence>.Id => LogGroupName;

    void IStateRecord<Absence>.Write(Dictionary<string, AttributeValue> members) =>
        members[nameof(Since)] = new AttributeValue { N = Since.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture) };

    static Absence IStateRecord<Absence>.Read(string id, IReadOnlyDictionary<string, AttributeValue> members) =>
        new(id, DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(members[nameof(Since)].N, CultureInfo.InvariantCulture)));
}
