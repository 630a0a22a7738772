using Amazon.DynamoDBv2.Model;
using CequenceApigw.Function.State;
using CequenceApigw.Transactions;

namespace CequenceApigw.Function.Forwarder.Progress;

/// <summary>
/// Delivered requests that find no room in the checkpoint's own item. It needs no version: whatever is written in it
/// has been acknowledged, whichever run wrote it.
/// </summary>
/// <param name="Id">The log group's name, <c>#</c> and the page's number.</param>
/// <param name="Delivered">The requests.</param>
internal sealed record DeliveredPage(string Id, IReadOnlyCollection<RequestDigest> Delivered) : IStateRecord<DeliveredPage>
{
    public static string Kind => "delivered";

    public static string IdOf(string logGroupName, int number) => $"{logGroupName}#{number}";

    void IStateRecord<DeliveredPage>.Write(Dictionary<string, AttributeValue> members) =>
        members[nameof(Delivered)] = new AttributeValue { B = DigestBytes.Write(Delivered) };

    static DeliveredPage IStateRecord<DeliveredPage>.Read(string id, IReadOnlyDictionary<string, AttributeValue> members) =>
        new(id, DigestBytes.Read(members[nameof(Delivered)].B));
}
