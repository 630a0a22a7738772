using System.Buffers.Text;
using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;

namespace CequenceApigw.Transactions.Pages;

/// <summary>The escapes of JSON strings (RFC 8259, 7).</summary>
internal static class JsonEscapes
{
    private const int HexDigits = 4;

    /// <summary>Writes a string's text with its escapes resolved; what is no escape stays as it is. Half a surrogate pair becomes U+FFFD.</summary>
    /// <param name="escaped">What stands between the quotation marks.</param>
    /// <param name="output">At least as long.</param>
    /// <returns>The length of the text.</returns>
    public static int Resolve(ReadOnlySpan<byte> escaped, Span<byte> output)
    {
        var length = 0;
        while (true)
        {
            var plain = CopyPlain(escaped, output[length..]);
            length += plain;
            escaped = escaped[plain..];
            if (escaped.IsEmpty)
                return length;
            length += ResolveOne(ref escaped, output[length..]);
        }
    }

    // 32 bytes are copied at once, whether all of them are plain or not: those that are not are written over.
    private static int CopyPlain(ReadOnlySpan<byte> text, Span<byte> output)
    {
        var at = 0;
        for (; text.Length - at >= Vector256<byte>.Count; at += Vector256<byte>.Count)
        {
            var block = Vector256.Create(text[at..]);
            block.CopyTo(output[at..]);
            var escapes = Vector256.Equals(block, Vector256.Create((byte)'\\')).ExtractMostSignificantBits();
            if (escapes != 0)
                return at + BitOperations.TrailingZeroCount(escapes);
        }
        for (; at < text.Length && text[at] != '\\'; at++)
            output[at] = text[at];
        return at;
    }

    private static int ResolveOne(ref ReadOnlySpan<byte> escaped, Span<byte> output)
    {
        var simple = escaped.Length < 2 ? (byte)0 : escaped[1] switch
        {
            (byte)'"' or (byte)'\\' or (byte)'/' => escaped[1],
            (byte)'n' => (byte)'\n',
            (byte)'t' => (byte)'\t',
            (byte)'r' => (byte)'\r',
            (byte)'b' => (byte)'\b',
            (byte)'f' => (byte)'\f',
            _ => (byte)0,
        };
        if (simple == 0)
            return ResolveUnicode(ref escaped, output);
        output[0] = simple;
        escaped = escaped[2..];
        return 1;
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
