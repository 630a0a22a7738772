using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CequenceApigw.Transactions;

/// <summary>
/// The first 8 bytes of SHA-256 over a request id, mixed with the id that API Gateway gives the request: stable over runs,
/// small enough to keep for every request, and out of reach of a client that chooses its own request id in order to collide
/// with another's.
/// </summary>
/// <param name="Value">The digest.</param>
public readonly record struct RequestDigest(ulong Value)
{
    /// <summary>The digest of a request id alone.</summary>
    public static RequestDigest Of(ReadOnlySpan<byte> requestId)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(requestId, hash);
        return new RequestDigest(BinaryPrimitives.ReadUInt64LittleEndian(hash));
    }

    /// <summary>
    /// The digest of this one's request id and what tells apart the requests that share it. That is the gateway's own, random, and
    /// known to the client only when the request is over: it needs no cryptography. Whatever id the client has chosen for its hash,
    /// where a request's digest ends up is left to chance. Each step can be undone, so that ids which differ in 8 bytes never collide.
    /// </summary>
    public RequestDigest With(ReadOnlySpan<byte> extendedRequestId)
    {
        if (extendedRequestId.IsEmpty)
            return this;
        var value = Mix(Value ^ (ulong)extendedRequestId.Length);
        for (; extendedRequestId.Length >= sizeof(ulong); extendedRequestId = extendedRequestId[sizeof(ulong)..])
            value = Mix(value ^ BinaryPrimitives.ReadUInt64LittleEndian(extendedRequestId));
        Span<byte> rest = stackalloc byte[sizeof(ulong)];
        rest.Clear();
        extendedRequestId.CopyTo(rest);
        return new RequestDigest(Mix(value ^ BinaryPrimitives.ReadUInt64LittleEndian(rest)));
    }

    // The last step of MurmurHash3: each bit of the input changes each of the output with an even chance.
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 33)) * 0xFF51_AFD7_ED55_8CCD;
        value = (value ^ (value >> 33)) * 0xC4CE_B9FE_1A85_EC53;
        return value ^ (value >> 33);
    }
}
