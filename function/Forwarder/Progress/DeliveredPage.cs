using System.Globalization;
using Amazon.DynamoDBv2.Model;
using CequenceApigw.Function.State;
using CequenceApigw.Transactions;

namespace CequenceApigw.Function.Forwarder.Progress;

/// <summary>
/// Some delivered requests. It needs no version: whatever is written in it has been acknowledged, whichever run wrote it.
/// Numbers grow for ever. A page before the checkpoint is deleted; what a run that died leaves is used again by a later number.
/// </summary>
/// <param name="LogGroupName">The log group.</param>
/// <param name="Number">The page's number.</param>
/// <param name="Until">The last event of all of them, in milliseconds since the Unix epoch.</param>
/// <param name="Delivered">The requests.</param>
internal sealed record DeliveredPage(string LogGroupName, long Number, long Until, IReadOnlyCollection<RequestDigest> Delivered)
    : IStateRecord<DeliveredPage>
{
    // With a thousand requests a page, 3,400 a second for the 40 minutes that it takes a checkpoint to move if some requests lack their status.
    // With more, a new process may send some again.
    private const long Items = 8192;

    public static string Kind => "delivered";

    string IStateRecord<DeliveredPage>.Id => IdOf(LogGroupName, Number);

    /// <summary>The item of a page.</summary>
    public static string IdOf(string logGroupName, long number) => string.Create(CultureInfo.InvariantCulture, $"{logGroupName}#{number % Items}");

    void IStateRecord<DeliveredPage>.Write(Dictionary<string, AttributeValue> members)
    {
        members[nameof(Number)] = new AttributeValue { N = Number.ToString(CultureInfo.InvariantCulture) };
        members[nameof(Until)] = new AttributeValue { N = Until.ToString(CultureInfo.InvariantCulture) };
        members[nameof(Delivered)] = new AttributeValue { B = DigestBytes.Write(Delivered) };
    }

    static DeliveredPage IStateRecord<DeliveredPage>.Read(string id, IReadOnlyDictionary<string, AttributeValue> members) => new(
        id[..id.LastIndexOf('#')],
        long.Parse(members[nameof(Number)].N, CultureInfo.InvariantCulture),
        long.Parse(members[nameof(Until)].N, CultureInfo.InvariantCulture),
        DigestBytes.Read(members[nameof(Delivered)].B));
}
