using System.Net;
using System.Text;

namespace CequenceApigw.Transactions.Writing;

/// <summary>IP addresses. What is none must not get into a transaction: the Edge would refuse it, and a client could so hide it.</summary>
internal static class Address
{
    private const int Longest = 45;

    /// <summary>The text if it is an IPv4 or IPv6 address, else empty.</summary>
    public static ReadOnlySpan<byte> OrEmpty(ReadOnlySpan<byte> text)
    {
        // IPAddress takes a mere number for an address too.
        if (text.IsEmpty || text.Length > Longest || (text.Count((byte)'.') != 3 && !text.Contains((byte)':')))
            return default;
        Span<char> characters = stackalloc char[Longest];
        var length = Encoding.Latin1.GetChars(text, characters);
        return IPAddress.TryParse(characters[..length], out _) ? text : default;
    }
}
