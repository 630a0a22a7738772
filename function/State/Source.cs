using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace CequenceApigw.Function.State;

/// <summary>A log group that the forwarder reads.</summary>
/// <param name="LogGroupName">Its name, which is the item's id.</param>
/// <param name="ApiType">What writes into it.</param>
/// <param name="EnabledAt">From when on it is read.</param>
/// <param name="ApiId">The one API that writes into it; null for the log group that all HTTP APIs share.</param>
/// <param name="Stage">The one stage that writes into it; null like <paramref name="ApiId"/>.</param>
/// <param name="Format">Of an owner's access log that is read where it is: its format. Null for the log groups that discovery set up.</param>
/// <param name="Stages">Of such a log: the stages whose lines are meant, as <c>{apiId}/{stage}</c> with commas between them.</param>
/// <param name="GoneAt">When discovery found the stages deleted: what they left is read yet. Null while there are any.</param>
internal sealed record Source(
    string LogGroupName, ApiType ApiType, DateTimeOffset EnabledAt, string? ApiId = null, string? Stage = null, string? Format = null, string? Stages = null,
    DateTimeOffset? GoneAt = null)
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
        if (Format is not null)
            members[nameof(Format)] = new AttributeValue { S = Format };
        if (Stages is not null)
            members[nameof(Stages)] = new AttributeValue { S = Stages };
        if (GoneAt is { } goneAt)
            members[nameof(GoneAt)] = new AttributeValue { N = goneAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture) };
    }

    static Source IStateRecord<Source>.Read(string id, IReadOnlyDictionary<string, AttributeValue> members) => new(
        id,
        Enum.Parse<ApiType>(members[nameof(ApiType)].S),
        DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(members[nameof(EnabledAt)].N, CultureInfo.InvariantCulture)),
        members.GetValueOrDefault(nameof(ApiId))?.S,
        members.GetValueOrDefault(nameof(Stage))?.S,
        members.GetValueOrDefault(nameof(Format))?.S,
        members.GetValueOrDefault(nameof(Stages))?.S,
        members.GetValueOrDefault(nameof(GoneAt)) is { } goneAt
            ? DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(goneAt.N, CultureInfo.InvariantCulture))
            : null);
}
