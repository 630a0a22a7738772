using System.Numerics;
using System.Runtime.Intrinsics;

namespace CequenceApigw.Transactions.Pages;

/// <summary>
/// Finds the end of a JSON string, 64 bytes at a time. Logs of JSON bodies are full of escaped quotation marks: stopping
/// at each of them would cost more than all the rest.
/// </summary>
internal static class JsonString
{
    // Every other bit, the second one first.
    private const ulong OddBits = 0xAAAA_AAAA_AAAA_AAAA;

    /// <summary>The index of the closing quotation mark; -1 without one.</summary>
    /// <param name="text">What follows the opening quotation mark.</param>
    /// <param name="escaped">Whether there are escapes before it.</param>
    public static int FindEnd(ReadOnlySpan<byte> text, out bool escaped)
    {
        escaped = false;
        var at = 0;
        // 1 where the block before ends with a backslash that escapes this one's first character.
        var carried = 0UL;
        for (; text.Length - at >= Vector512<byte>.Count; at += Vector512<byte>.Count)
        {
            var block = Vector512.Create(text[at..]);
            var quotes = Vector512.Equals(block, Vector512.Create((byte)'"')).ExtractMostSignificantBits();
            var backslashes = Vector512.Equals(block, Vector512.Create((byte)'\\')).ExtractMostSignificantBits();
            if ((backslashes & Before(quotes) | carried) != 0)
                quotes &= ~Escaped(backslashes, ref carried);
            escaped |= (backslashes & Before(quotes)) != 0;
            if (quotes != 0)
                return at + BitOperations.TrailingZeroCount(quotes);
        }
        return FindEndOfRest(text, at + (int)carried, ref escaped);
    }

    // The bits before the first one that is set; all bits where none is.
    private static ulong Before(ulong bits) => (bits - 1) & ~bits;

    // The characters that a backslash escapes. In a row of backslashes every second one is escaped itself: subtracting
    // the row from the odd bits lets a borrow run along it, which leaves what lies at odd distances from its start.
    private static ulong Escaped(ulong backslashes, ref ulong carried)
    {
        var escaping = backslashes & ~carried;
        var afterOrOdd = (escaping << 1) | OddBits;
        var alternating = (afterOrOdd - escaping) ^ OddBits;
        var escaped = alternating ^ (backslashes | carried);
        carried = (alternating & backslashes) >> 63;
        return escaped;
    }

    private static int FindEndOfRest(ReadOnlySpan<byte> text, int at, ref bool escaped)
    {
        for (; at < text.Length; at++)
        {
            if (text[at] == '"')
                return at;
            if (text[at] != '\\')
                continue;
            escaped = true;
            at++;
        }
        return -1;
    }
}
