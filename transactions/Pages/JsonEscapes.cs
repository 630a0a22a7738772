using System.Buffers.Text;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace CequenceApigw.Transactions.Pages;

/// <summary>The escapes of JSON strings (RFC 8259, 7).</summary>
internal static class JsonEscapes
{
    private const int HexDigits = 4;

    // What follows the backslash of a simple escape, and what it stands for at the same place.
    private static readonly byte[] SimpleEscapes = Table("\"\\/bfnrt"u8, "\"\\/\b\f\n\r\t"u8);

    /// <summary>Writes a string's text with its escapes resolved; what is no escape stays as it is. Half a surrogate pair becomes U+FFFD.</summary>
    /// <param name="escaped">What stands between the quotation marks.</param>
    /// <param name="output">At least as long.</param>
    /// <returns>The length of the text.</returns>
    public static int Resolve(ReadOnlySpan<byte> escaped, Span<byte> output)
    {
        var (at, length) = (0, 0);
        while (escaped.Length - at >= Vector256<byte>.Count)
            ResolveBlock(escaped, ref at, output, ref length);
        while (at < escaped.Length)
        {
            if (escaped[at] == '\\')
                ResolveOne(escaped, ref at, output, ref length);
            else
                output[length++] = escaped[at++];
        }
        return length;
    }

    // 32 bytes are copied at once, whether all of them are plain or not: those that are not are written over. The block is
    // searched once: one search for each escape would have to wait for the one before.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ResolveBlock(ReadOnlySpan<byte> escaped, ref int at, Span<byte> output, ref int length)
    {
        var block = Vector256.Create(escaped[at..]);
        block.CopyTo(output[length..]);
        var backslashes = Vector256.Equals(block, Vector256.Create((byte)'\\')).ExtractMostSignificantBits();
        var end = at + Vector256<byte>.Count;
        for (var start = at; backslashes != 0;)
        {
            var position = BitOperations.TrailingZeroCount(backslashes);
            length += start + position - at;
            at = start + position;
            var simple = at + 1 < escaped.Length ? SimpleEscapes[escaped[at + 1]] : (byte)0;
            if (simple == 0)
            {
                ResolveOne(escaped, ref at, output, ref length);
                return;
            }
            output[length++] = simple;
            at += 2;
            if (escaped.Length - at < Vector256<byte>.Count)
                return;
            Vector256.Create(escaped[at..]).CopyTo(output[length..]);
            // What the backslash escapes may be another one.
            backslashes &= ~(3u << position);
        }
        if (at >= end)
            return;
        length += end - at;
        at = end;
    }

    private static void ResolveOne(ReadOnlySpan<byte> escaped, ref int at, Span<byte> output, ref int length)
    {
        var simple = at + 1 < escaped.Length ? SimpleEscapes[escaped[at + 1]] : (byte)0;
        if (simple != 0)
        {
            output[length++] = simple;
            at += 2;
            return;
        }
        var rest = escaped[at..];
        length += ResolveUnicode(ref rest, output[length..]);
        at = escaped.Length - rest.Length;
    }

    private static byte[] Table(ReadOnlySpan<byte> escapes, ReadOnlySpan<byte> characters)
    {
        var table = new byte[byte.MaxValue + 1];
        for (var at = 0; at < escapes.Length; at++)
            table[escapes[at]] = characters[at];
        return table;
    }

    private static int ResolveUnicode(ref ReadOnlySpan<byte> escaped, Span<byte> output)
    {
        if (!TryReadUnit(escaped, out var unit))
        {
            output[0] = escaped[0];
            escaped = escaped[1..];
            return 1;
        }
        escaped = escaped[(2 + HexDigits)..];
        if (char.IsHighSurrogate(unit) && TryReadUnit(escaped, out var low) && char.IsLowSurrogate(low))
        {
            escaped = escaped[(2 + HexDigits)..];
            return new Rune(unit, low).EncodeToUtf8(output);
        }
        return (char.IsSurrogate(unit) ? Rune.ReplacementChar : new Rune(unit)).EncodeToUtf8(output);
    }

    private static bool TryReadUnit(ReadOnlySpan<byte> escaped, out char unit)
    {
        unit = default;
        if (escaped.Length < 2 + HexDigits || !escaped.StartsWith("\\u"u8)
            || !Utf8Parser.TryParse(escaped.Slice(2, HexDigits), out ushort value, out var length, 'x') || length != HexDigits)
            return false;
        unit = (char)value;
        return true;
    }
}
