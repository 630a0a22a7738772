using System.IO.Hashing;

namespace CequenceApigw.Transactions;

/// <summary>
/// A hash of a request id, mixed with the id that API Gateway gives the request: stable over runs, and small enough to keep for every
/// request. It needs no cryptography: a client that chooses its request id can choose another's as it is, so that ids which collide win
/// it nothing; and the gateway's own id, random and known to the client only when the request is over, leaves to chance where the digest
/// of a request with both ends up.
/// </summary>
/// <param name="Value">The digest.</param>
public readonly record struct RequestDigest(ulong Value)
{
    /// <summary>The digest of a request id alone.</summary>
    public static RequestDigest Of(ReadOnlySpan<byte> requestId) => new(XxHash3.HashToUInt64(requestId));

    /// <summary>The digest of this one's request id and what tells apart the requests that share it.</summary>
    public RequestDigest With(ReadOnlySpan<byte> extendedRequestId) =>
        extendedRequestId.IsEmpty ? this : new RequestDigest(XxHash3.HashToUInt64(extendedRequestId, unchecked((long)Value)));
}
