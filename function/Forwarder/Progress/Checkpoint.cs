using System.Globalization;
using Amazon.DynamoDBv2.Model;
using CequenceApigw.Function.State;
using CequenceApigw.Transactions;

namespace CequenceApigw.Function.Forwarder.Progress;

/// <summary>How far a log group is forwarded.</summary>
/// <param name="LogGroupName">The log group.</param>
/// <param name="ReadTo">Every request up to this timestamp (milliseconds since the Unix epoch) is acknowledged.</param>
/// <param name="Delivered">Requests that the next run will meet again and must not send again.</param>
/// <param name="FurtherPages">How many <see cref="DeliveredPage"/> hold the rest of them.</param>
/// <param name="Version">Raised by each write; 0 before the first.</param>
internal sealed record Checkpoint(string LogGroupName, long ReadTo, IReadOnlyCollection<RequestDigest> Delivered, int FurtherPages, long Version)
    : IStateRecord<Checkpoint>
{
    public static string Kind => "checkpoint";

    string IStateRecord<Checkpoint>.Id => LogGroupName;

    /// <summary>Where a new source begins.</summary>
    public static Checkpoint First(Source source) =>
        new(source.LogGroupName, (source.EnabledAt - ForwarderLimits.FirstReach).ToUnixTimeMilliseconds(), [], 0, 0);

    void IStateRecord<Checkpoint>.Write(Dictionary<string, AttributeValue> members)
    {
        members[nameof(ReadTo)] = Number(ReadTo);
        members[nameof(Version)] = Number(Version);
        if (Delivered.Count > 0)
            members[nameof(Delivered)] = new AttributeValue { B = DigestBytes.Write(Delivered) };
        if (FurtherPages > 0)
            members[nameof(FurtherPages)] = Number(FurtherPages);
    }

    static Checkpoint IStateRecord<Checkpoint>.Read(string id, IReadOnlyDictionary<string, AttributeValue> members) => new(
        id,
        Number(members[nameof(ReadTo)]),
        members.TryGetValue(nameof(Delivered), out var delivered) ? DigestBytes.Read(delivered.B) : [],
        members.TryGetValue(nameof(FurtherPages), out var pages) ? (int)Number(pages) : 0,
        Number(members[nameof(Version)]));

    private static AttributeValue Number(long value) => new() { N = value.ToString(CultureInfo.InvariantCulture) };

    private static long Number(AttributeValue value) => long.Parse(value.N, CultureInfo.InvariantCulture);
}
