namespace CequenceApigw.Transactions.ExecutionLogs;

/// <summary>The quoted strings of RFC 9110, 5.6.4, in which commas and equals signs separate nothing.</summary>
internal static class QuotedText
{
    // As long as a line; what isn't closed within that is no quoted string.
    private const int Longest = 1024;

    /// <summary>Whether a quote that was opened in a text is closed in what follows it.</summary>
    /// <param name="before">The text.</param>
    /// <param name="after">What follows.</param>
    /// <param name="isCut">What follows was cut, and the closing quote perhaps with it.</param>
    public static bool IsOpen(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after, bool isCut = false)
    {
        if (!IsOpenAtEnd(before))
            return false;
        var close = after[..Math.Min(after.Length, Longest)].IndexOf((byte)'"');
        // One behind an equals sign opens another string: the first one isn't closed.
        return close < 0 ? isCut : close == 0 || after[close - 1] != '=';
    }

    private static bool IsOpenAtEnd(ReadOnlySpan<byte> text)
    {
        var at = text.IndexOf((byte)'"');
        if (at < 0 || text.Length > Longest)
            return false;
        var open = false;
        for (; at < text.Length; at++)
        {
            if (open && text[at] == '\\')
                at++;
            else if (text[at] == '"')
                open = !open;
        }
        return open;
    }
}
