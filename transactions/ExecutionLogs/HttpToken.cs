using System.Buffers;
using System.Text;

namespace CequenceApigw.Transactions.ExecutionLogs;

/// <summary>The token of RFC 9110, 5.6.2: what header and cookie names are made of.</summary>
internal static class HttpToken
{
    private static readonly SearchValues<byte> Characters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    /// <summary>How many bytes at the start of the text are a token.</summary>
    public static int LengthAtStart(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAnyExcept(Characters);
        return end < 0 ? text.Length : end;
    }

    /// <summary>Whether the whole text is a token.</summary>
    public static bool IsToken(string text) => text.Length > 0 && LengthAtStart(Encoding.UTF8.GetBytes(text)) == Encoding.UTF8.GetByteCount(text);

    public static bool EqualsIgnoreCase(ReadOnlySpan<byte> name, ReadOnlySpan<byte> other) => Ascii.EqualsIgnoreCase(name, other);
}
