namespace CequenceApigw.Cmdlets.Output;

/// <summary>
/// A value as a cell of a CSV file that a spreadsheet may open: whoever may name an API must not be able to have a formula run there. The rule
/// is <see href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP's</see>; quoting is Export-Csv's.
/// </summary>
internal static class CsvCell
{
    // The full-width ones are the same to a spreadsheet in East Asian locales; NUL is OWASP ASVS's (1.2.10).
    private const string Dangerous = "=+-@\t\r\n\0＝＋－＠";

    /// <summary>Numbers as they are, so that -5 stays one; of anything else the text, defused.</summary>
    public static object? Of(object? value) => value is null || IsNumber(value) ? value : Defused(value.ToString() ?? "");

    /// <summary>The text with an apostrophe in front where it begins as a formula does.</summary>
    public static string Defused(string text) => text.Length > 0 && Dangerous.Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text;

    private static bool IsNumber(object value) => Type.GetTypeCode(value.GetType()) is >= TypeCode.SByte and <= TypeCode.Decimal;
}
