namespace CequenceApigw.Transactions.ExecutionLogs;

/// <summary>Digests of request ids. The lines of a request are close together, so that those of the latest ids are kept.</summary>
internal sealed class RecentDigests
{
    private const int Slots = 64;

    private readonly (byte[]? Id, RequestDigest Digest)[] _slots = new (byte[]?, RequestDigest)[Slots];

    public RequestDigest Of(ReadOnlySpan<byte> requestId)
    {
        ref var slot = ref _slots[Slot(requestId)];
        if (slot.Id is null || !requestId.SequenceEqual(slot.Id))
            slot = (requestId.ToArray(), RequestDigest.Of(requestId));
        return slot.Digest;
    }

    // Of a UUID the first digits are as good as any; a hexadecimal digit has four bits.
    private static int Slot(ReadOnlySpan<byte> requestId) =>
        requestId.Length < 2 ? 0 : ((requestId[0] << 3) ^ requestId[1] ^ (requestId[^1] << 1)) % Slots;
}
