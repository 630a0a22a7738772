using System.Text;

namespace CequenceApigw.Transactions.Tests;

/// <summary>How API Gateway may count a line's length; its documentation says bytes, and the samples don't tell.</summary>
public enum LineLimit
{
    Characters,
    Bytes,
    BytesWithoutPartialCharacter,
}

internal static class LineLimits
{
    private const int Longest = 1024;
    private const string Mark = " [TRUNCATED]";

    /// <summary>The text as the log shows it.</summary>
    public static string Cut(this LineLimit limit, string text) => limit.Kept(text) is { } kept ? kept + Mark : text;

    /// <summary>What the log keeps of a text that it cuts; null for one that it shows whole.</summary>
    public static string? Kept(this LineLimit limit, string text)
    {
        if (limit == LineLimit.Characters)
            return text.Length > Longest ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text[..Longest])) : null;
        var bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length <= Longest)
            return null;
        var kept = Encoding.UTF8.GetString(bytes, 0, Longest);
        return limit == LineLimit.Bytes || text.StartsWith(kept, StringComparison.Ordinal) ? kept : kept.TrimEnd('\uFFFD');
    }
}
