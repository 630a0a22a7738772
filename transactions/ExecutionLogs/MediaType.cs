using System.Text;

namespace CequenceApigw.Transactions.ExecutionLogs;

/// <summary>What a Content-Type says, without its parameters.</summary>
internal static class MediaType
{
    /// <summary>The type and subtype; empty if unknown.</summary>
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> contentType)
    {
        // A comma joins the values of a header that was sent twice.
        var end = contentType.IndexOfAny((byte)';', (byte)',');
        return (end < 0 ? contentType : contentType[..end]).Trim(" \t"u8);
    }

    /// <summary>Whether it is JSON or a sequence of it (RFC 7464).</summary>
    public static bool IsJson(ReadOnlySpan<byte> type) => EndsWith(type, "json"u8) || EndsWith(type, "json-seq"u8);

    public static bool IsForm(ReadOnlySpan<byte> type) => Ascii.EqualsIgnoreCase(type, "application/x-www-form-urlencoded"u8);

    public static bool IsMultipart(ReadOnlySpan<byte> type)
    {
        var prefix = "multipart/"u8;
        return type.Length >= prefix.Length && Ascii.EqualsIgnoreCase(type[..prefix.Length], prefix);
    }

    private static bool EndsWith(ReadOnlySpan<byte> type, ReadOnlySpan<byte> suffix) =>
        type.Length >= suffix.Length && Ascii.EqualsIgnoreCase(type[^suffix.Length..], suffix);
}
