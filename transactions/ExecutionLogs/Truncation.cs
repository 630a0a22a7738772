using System.Text;

namespace CequenceApigw.Transactions.ExecutionLogs;

/// <summary>
/// API Gateway cuts what follows the request id, label included, at 1,024 and appends <c> [TRUNCATED]</c>. The length
/// decides, not the mark alone: a body may end in those very words.
/// </summary>
internal static class Truncation
{
    private const int Limit = 1024;

    // Of a character cut in two U+FFFD stands in place of its first bytes, or nothing in place of up to three. In ASCII
    // nothing else can be so long: mark included, a line that isn't cut has no more than the limit.
    private const int ReplacementBytes = 3;
    private const int LostBytes = 3;

    private static ReadOnlySpan<byte> Mark => " [TRUNCATED]"u8;

    /// <summary>Takes the mark off a truncated text. True if it was truncated.</summary>
    public static bool Strip(ref ReadOnlySpan<byte> text)
    {
        if (text.Length < Limit - LostBytes)
            return false;
        // Events copied through files may have got a line break at their end.
        var line = text.TrimEnd("\r\n"u8);
        if (!line.EndsWith(Mark))
            return false;
        var kept = line[..^Mark.Length];
        if (!IsCut(kept))
            return false;
        text = kept;
        return true;
    }

    // The samples are ASCII and don't tell whether bytes or characters are counted: both are accepted.
    private static bool IsCut(ReadOnlySpan<byte> kept) =>
        kept.Length is >= Limit - LostBytes and <= Limit
        || kept.Length is > Limit and < Limit + ReplacementBytes && kept.EndsWith("\uFFFD"u8)
        || kept.Length > Limit && Encoding.UTF8.GetCharCount(kept) == Limit;
}
