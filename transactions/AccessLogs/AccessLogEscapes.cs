using System.Buffers.Text;
using System.Text;

namespace CequenceApigw.Transactions.AccessLogs;

/// <summary>
/// What is escaped in a value of an access log. AWS documents no rule: JSON's escapes are undone and so is the <c>\xHH</c> of
/// web servers; another backslash is the client's own.
/// </summary>
internal static class AccessLogEscapes
{
    private const byte Backslash = (byte)'\\';

    /// <summary>The value without escapes.</summary>
    public static byte[] Resolve(ReadOnlySpan<byte> value)
    {
        if (!value.Contains(Backslash))
            return value.ToArray();
        // No escape is shorter than what it stands for.
        var resolved = new byte[value.Length];
        var length = 0;
        while (!value.IsEmpty)
        {
            var taken = ResolveOne(value, resolved.AsSpan(length), out var written);
            if (taken == 0)
                (taken, written) = (1, Copy(value[0], resolved.AsSpan(length)));
            value = value[taken..];
            length += written;
        }
        return resolved[..length];
    }

    /// <summary>How many bytes the escape at the start has; none if it is not one.</summary>
    private static int ResolveOne(ReadOnlySpan<byte> text, Span<byte> output, out int written)
    {
        written = 0;
        if (text[0] != Backslash || text.Length < 2)
            return 0;
        switch (text[1])
        {
            case (byte)'u' when Hex(text, 2, 4, out var unit):
                return ResolveUnit(text, (char)unit, output, out written);
            case (byte)'x' when Hex(text, 2, 2, out var code):
                written = Copy((byte)code, output);
                return 4;
            default:
                var at = "\"\\/bfnrt"u8.IndexOf(text[1]);
                if (at >= 0)
                    written = Copy("\"\\/\b\f\n\r\t"u8[at], output);
                return at < 0 ? 0 : 2;
        }
    }

    private static int ResolveUnit(ReadOnlySpan<byte> text, char unit, Span<byte> output, out int written)
    {
        written = 0;
        var length = 6;
        if (!Rune.TryCreate(unit, out var rune))
        {
            // The two halves of a pair; one alone is no character.
            if (!text[length..].StartsWith("\\u"u8) || !Hex(text, length + 2, 4, out var low) || !Rune.TryCreate(unit, (char)low, out rune))
                return 0;
            length *= 2;
        }
        written = rune.EncodeToUtf8(output);
        return length;
    }

    private static bool Hex(ReadOnlySpan<byte> text, int start, int digits, out int value)
    {
        value = 0;
        return text.Length >= start + digits
            && Utf8Parser.TryParse(text.Slice(start, digits), out value, out var read, 'x') && read == digits;
    }

    private static int Copy(byte value, Span<byte> output)
    {
        output[0] = value;
        return 1;
    }
}
