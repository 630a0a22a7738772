using System.Buffers;
using System.Net;
using System.Text;

namespace CequenceApigw.Transactions.Writing;

/// <summary>IP addresses. What is none must not get into a transaction: the Edge would refuse it, and a client could so hide it.</summary>
internal static class Address
{
    private const int Longest = 45;

    private static readonly SearchValues<byte> Version4 = SearchValues.Create("0123456789."u8);
    private static readonly SearchValues<byte> Version6 = SearchValues.Create("0123456789abcdefABCDEF:."u8);

    /// <summary>The text if it is an IPv4 or IPv6 address, without port and brackets; else empty.</summary>
    public static ReadOnlySpan<byte> OrEmpty(ReadOnlySpan<byte> text)
    {
        if (IsDottedQuad(text))
            return text;
        var address = WithoutPort(text);
        return IsAddress(address) ? address : default;
    }

    // What nearly all are: four numbers up to 255 without leading zeros.
    private static bool IsDottedQuad(ReadOnlySpan<byte> text)
    {
        var (number, digits, dots) = (0, 0, 0);
        foreach (var character in text)
        {
            if (character == '.')
            {
                if (digits == 0)
                    return false;
                (number, digits) = (0, 0);
                dots++;
                continue;
            }
            if (character is < (byte)'0' or > (byte)'9' || (digits > 0 && number == 0))
                return false;
            number = number * 10 + character - '0';
            digits++;
            if (number > byte.MaxValue)
                return false;
        }
        return dots == 3 && digits > 0;
    }

    // Proxies write "192.0.2.1:4711", "[2001:db8::1]" and "[2001:db8::1]:4711".
    private static ReadOnlySpan<byte> WithoutPort(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith("["u8))
            return text.IndexOf((byte)']') is > 0 and var bracket ? text[1..bracket] : default;
        var colon = text.IndexOf((byte)':');
        return colon > 0 && text[..colon].Contains((byte)'.') ? text[..colon] : text;
    }

    private static bool IsAddress(ReadOnlySpan<byte> text)
    {
        // IPAddress takes a mere number, octal and hexadecimal ones and zones for parts of an address too.
        if (text.IsEmpty || text.Length > Longest)
            return false;
        var isVersion6 = text.Contains((byte)':');
        if (text.IndexOfAnyExcept(isVersion6 ? Version6 : Version4) >= 0
            || (!isVersion6 && (text.Count((byte)'.') != 3 || HasLeadingZero(text))))
            return false;
        Span<char> characters = stackalloc char[Longest];
        var length = Encoding.Latin1.GetChars(text, characters);
        return IPAddress.TryParse(characters[..length], out _);
    }

    private static bool HasLeadingZero(ReadOnlySpan<byte> text)
    {
        for (var at = 0; at + 1 < text.Length; at++)
            if (text[at] == '0' && text[at + 1] != '.' && (at == 0 || text[at - 1] == '.'))
                return true;
        return false;
    }
}
