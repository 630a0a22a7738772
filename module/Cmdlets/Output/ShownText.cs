using System.Globalization;

namespace CequenceApigw.Cmdlets.Output;

/// <summary>
/// Text of others (names of APIs, words of AWS and UAP) as it may reach a console, a transcript or a CSV file: whoever may name an API must
/// not be able to move the operator's cursor, forge a line or turn text around.
/// </summary>
internal static class ShownText
{
    private const char ControlPictures = '\u2400';
    private const char Delete = '\u007F';
    private const char PictureOfDelete = '\u2421';
    private const char Unknown = '\uFFFD';

    /// <summary>The text with control characters as their pictures, e.g. ␛ for escape; those without one, and marks of direction, as �.</summary>
    public static string Of(string text) =>
        text.Any(IsUnsafe) ? string.Create(text.Length, text, (shown, from) => Show(from, shown)) : text;

    /// <inheritdoc cref="Of(string)"/>
    public static string? OfAny(string? text) => text is null ? null : Of(text);

    private static void Show(string text, Span<char> shown)
    {
        for (var at = 0; at < text.Length; at++)
        {
            shown[at] = text[at] switch
            {
                < ' ' and var control => (char)(ControlPictures + control),
                Delete => PictureOfDelete,
                var character => IsUnsafe(character) ? Unknown : character,
            };
        }
    }

    private static bool IsUnsafe(char character) =>
        CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
