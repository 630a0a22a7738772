using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CequenceApigw.Transactions;

/// <summary>
/// The first 8 bytes of SHA-256 over a request's ids: stable over runs, small enough to keep for every request, and
/// out of reach of a client that chooses its own request id in order to collide with another's.
/// </summary>
/// <param name="Value">The digest.</param>
public readonly record struct RequestDigest(ulong Value)
{
    private const int StackLimit = 256;

    /// <summary>The digest of a request id alone.</summary>
    public static RequestDigest Of(ReadOnlySpan<byte> requestId)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(requestId, hash);
        return new RequestDigest(BinaryPrimitives.ReadUInt64LittleEndian(hash));
    }

    /// <summary>The digest of a request id and what tells apart the requests that share it; of the id alone without that.</summary>
    public static RequestDigest Of(ReadOnlySpan<byte> requestId, ReadOnlySpan<byte> extendedRequestId)
    {
        if (extendedRequestId.IsEmpty)
            return Of(requestId);
        var length = requestId.Length + 1 + extendedRequestId.Length;
        Span<byte> joined = length <= StackLimit ? stackalloc byte[length] : new byte[length];
        requestId.CopyTo(joined);
        joined[requestId.Length] = (byte)'\n';
        extendedRequestId.CopyTo(joined[(requestId.Length + 1)..]);
        return Of(joined);
    }
}
