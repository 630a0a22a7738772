using System.Buffers.Binary;
using System.Numerics;

namespace CequenceApigw.Transactions.ExecutionLogs;

/// <summary>Tells log streams apart, by both ends of their names: API Gateway's are 32 hexadecimal digits (MD5).</summary>
internal static class StreamKey
{
    /// <summary>The key of a name; 0 for a short one, which tells nothing.</summary>
    public static ulong Of(ReadOnlySpan<byte> name) => name.Length < sizeof(ulong)
        ? 0
        : BinaryPrimitives.ReadUInt64LittleEndian(name) ^ BitOperations.RotateLeft(BinaryPrimitives.ReadUInt64LittleEndian(name[^sizeof(ulong)..]), 13);
}
