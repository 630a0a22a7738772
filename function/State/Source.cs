using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace CequenceApigw.Function.State;

/// <summary>A log group that the forwarder reads.</summary>
/// <param name="LogGroupName">Its name, which is the item's id.</param>
/// <param name="ApiType">What writes into it.</param>
/// <param name="EnabledAt">From when on it is read.</param>
/// <param name="ApiId">The one API that writes into it; null for the log group that all HTTP APIs share.</param>
/// <param name="Stage">The one stage that writes into it; null like <paramref name="ApiId"/>.</param>
internal sealed record Source(string LogGroupName, ApiType ApiType, DateTimeOffset EnabledAt, string? ApiId = null, string? Stage = null)
    : IStateRecord<Source>
{
    public static string Kind => "source";

    string IStateRecord<Source>.Id => LogGroupName;

    void IStateRecord<Source>.Write(Dictionary<string, AttributeValue> members)
    {
        members[nameof(ApiType)] = new AttributeValue { S = ApiType.ToString() };
        members[nameof(EnabledAt)] = new AttributeValue { N = EnabledAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture) };
        if (ApiId is not null)
            members[nameof(ApiId)] = new AttributeValue { S = ApiId };
        if (Stage is not null)
            members[nameof(Stage)] = new AttributeValue { S = Stage };
    }

    static Source IStateRecord<Source>.Read(string id, IReadOnlyDictionary<string, AttributeValue> members) => new(
        id,
        Enum.Parse<ApiType>(members[nameof(ApiType)].S),
        DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(members[nameof(EnabledAt)].N, CultureInfo.InvariantCulture)),
        members.GetValueOrDefault(nameof(ApiId))?.S,
        members.GetValueOrDefault(nameof(Stage))?.S);
}
