using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace CequenceApigw.Function.State;

/// <summary>A setting of the account's that discovery changed; stored before the change, deleted after it was put back.</summary>
/// <param name="Id">What was changed, e.g. <c>rest/{apiId}/{stage}</c>.</param>
/// <param name="Prior">The exact former value as JSON, absence included.</param>
/// <param name="Applied">What was set instead, as JSON.</param>
/// <param name="IsConfirmed">Whether AWS has taken the change; until then a different value is no drift.</param>
/// <param name="Repairs">How many runs in a row found the setting changed by others and set it again.</param>
internal sealed record Setting(string Id, string Prior, string Applied, bool IsConfirmed = false, int Repairs = 0) : IStateRecord<Setting>
{
    /// <summary>After so many repairs in a row the setting is left to whoever changes it: no tug of war.</summary>
    public const int MostRepairs = 3;

    public static string Kind => "setting";

    void IStateRecord<Setting>.Write(Dictionary<string, AttributeValue> members)
    {
        members[nameof(Prior)] = new AttributeValue { S = Prior };
        members[nameof(Applied)] = new AttributeValue { S = Applied };
        members[nameof(IsConfirmed)] = new AttributeValue { BOOL = IsConfirmed };
        members[nameof(Repairs)] = new AttributeValue { N = Repairs.ToString(CultureInfo.InvariantCulture) };
    }

    static Setting IStateRecord<Setting>.Read(string id, IReadOnlyDictionary<string, AttributeValue> members) => new(
        id,
        members[nameof(Prior)].S,
        members[nameof(Applied)].S,
        // An item without them was written before they existed, and its change was made.
        members.GetValueOrDefault(nameof(IsConfirmed))?.BOOL ?? true,
        int.Parse(members.GetValueOrDefault(nameof(Repairs))?.N ?? "0", CultureInfo.InvariantCulture));
}
