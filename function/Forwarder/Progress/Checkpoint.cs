using System.Globalization;
using Amazon.DynamoDBv2.Model;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Forwarder.Progress;

/// <summary>How far a log group is forwarded: where a process begins that knows nothing else.</summary>
/// <param name="LogGroupName">The log group.</param>
/// <param name="ReadTo">
/// Every request that began up to this timestamp (milliseconds since the Unix epoch) is acknowledged, and no event up to it turns up any more.
/// </param>
/// <param name="FirstPage">The number of the first <see cref="DeliveredPage"/> with requests after that.</param>
/// <param name="LastPage">The number of the last one.</param>
/// <param name="Version">Raised by each write; 0 before the first.</param>
internal sealed record Checkpoint(string LogGroupName, long ReadTo, long FirstPage, long LastPage, long Version) : IStateRecord<Checkpoint>
{
    public static string Kind => "checkpoint";

    string IStateRecord<Checkpoint>.Id => LogGroupName;

    /// <summary>Where a new source begins.</summary>
    public static Checkpoint First(Source source) =>
        new(source.LogGroupName, (source.EnabledAt - ForwarderLimits.FirstReach).ToUnixTimeMilliseconds(), 0, 0, 0);

    void IStateRecord<Checkpoint>.Write(Dictionary<string, AttributeValue> members)
    {
        members[nameof(ReadTo)] = Number(ReadTo);
        members[nameof(FirstPage)] = Number(FirstPage);
        members[nameof(LastPage)] = Number(LastPage);
        members[nameof(Version)] = Number(Version);
    }

    static Checkpoint IStateRecord<Checkpoint>.Read(string id, IReadOnlyDictionary<string, AttributeValue> members) => new(
        id, Number(members[nameof(ReadTo)]), Number(members[nameof(FirstPage)]), Number(members[nameof(LastPage)]), Number(members[nameof(Version)]));

    private static AttributeValue Number(long value) => new() { N = value.ToString(CultureInfo.InvariantCulture) };

    private static long Number(AttributeValue value) => long.Parse(value.N, CultureInfo.InvariantCulture);
}
