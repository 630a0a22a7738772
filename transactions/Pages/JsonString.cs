using System.Numerics;
using System.Runtime.Intrinsics;

namespace CequenceApigw.Transactions.Pages;

/// <summary>
/// Finds the end of a JSON string, 32 bytes at a time. Logs of JSON bodies are full of escaped quotation marks: stopping
/// at each of them would cost more than all the rest.
/// </summary>
internal static class JsonString
{
    /// <summary>The index of the closing quotation mark; -1 without one.</summary>
    /// <param name="text">What follows the opening quotation mark.</param>
    /// <param name="escaped">Whether there are escapes before it.</param>
    public static int FindEnd(ReadOnlySpan<byte> text, out bool escaped)
    {
        escaped = false;
        var at = 0;
        while (text.Length - at >= Vector256<byte>.Count)
        {
            var block = Vector256.Create(text[at..]);
            var quotes = Vector256.Equals(block, Vector256.Create((byte)'"')).ExtractMostSignificantBits();
            var stops = quotes | Vector256.Equals(block, Vector256.Create((byte)'\\')).ExtractMostSignificantBits();
            var next = Vector256<byte>.Count;
            while (stops != 0)
            {
                var stop = BitOperations.TrailingZeroCount(stops);
                if ((quotes >> stop & 1) != 0)
                    return at + stop;
                escaped = true;
                // The escaped character may be the next block's first.
                next = Math.Max(next, stop + 2);
                stops = (uint)(stops & (~0b11UL << stop));
            }
            at += next;
        }
        return FindEndOfRest(text, at, ref escaped);
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
