using System.Buffers.Binary;
using CequenceApigw.Transactions;

namespace CequenceApigw.Function.Forwarder.Progress;

/// <summary>Digests as the state table keeps them: 8 bytes each, little endian, one after the other.</summary>
internal static class DigestBytes
{
    public static MemoryStream Write(IReadOnlyCollection<RequestDigest> digests)
    {
        var bytes = new byte[digests.Count * sizeof(ulong)];
        var at = 0;
        foreach (var digest in digests)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(at), digest.Value);
            at += sizeof(ulong);
        }
        return new MemoryStream(bytes);
    }

    public static RequestDigest[] Read(MemoryStream stream) =>
        [.. stream.ToArray().Chunk(sizeof(ulong)).Select(bytes => new RequestDigest(BinaryPrimitives.ReadUInt64LittleEndian(bytes)))];
}
