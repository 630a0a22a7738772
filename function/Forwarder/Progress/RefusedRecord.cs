using System.Buffers.Binary;
using Amazon.DynamoDBv2.Model;
using CequenceApigw.Function.State;
using CequenceApigw.Transactions;

namespace CequenceApigw.Function.Forwarder.Progress;

/// <summary>What <see cref="RefusedRequests"/> of a log group knows, as the state table keeps it: four numbers a request, little endian.</summary>
/// <param name="LogGroupName">The log group.</param>
/// <param name="Refused">The requests.</param>
internal sealed record RefusedRecord(string LogGroupName, IReadOnlyCollection<Refusals> Refused) : IStateRecord<RefusedRecord>
{
    private const int Bytes = 4 * sizeof(long);

    public static string Kind => "refused";

    string IStateRecord<RefusedRecord>.Id => LogGroupName;

    void IStateRecord<RefusedRecord>.Write(Dictionary<string, AttributeValue> members)
    {
        var bytes = new byte[Refused.Count * Bytes];
        var at = 0;
        foreach (var refused in Refused)
        {
            foreach (var number in (ReadOnlySpan<long>)[(long)refused.Digest.Value, refused.FirstEvent, refused.Count, refused.Last])
            {
                BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(at), number);
                at += sizeof(long);
            }
        }
        members[nameof(Refused)] = new AttributeValue { B = new MemoryStream(bytes) };
    }

    static RefusedRecord IStateRecord<RefusedRecord>.Read(string id, IReadOnlyDictionary<string, AttributeValue> members) =>
        new(id, [.. members[nameof(Refused)].B.ToArray().Chunk(Bytes).Select(Read)]);

    private static Refusals Read(byte[] bytes) =>
        new(new RequestDigest((ulong)Number(bytes, 0)), Number(bytes, 1), Number(bytes, 2), Number(bytes, 3));

    private static long Number(byte[] bytes, int index) => BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(index * sizeof(long)));
}
