using System.Buffers;
using System.Text;

namespace CequenceApigw.Transactions.Redacting;

/// <summary>Replaces the values of fields by name, in URL-encoded forms and queries and, all at once, in multipart forms.</summary>
internal static class FieldRedaction
{
    private static ReadOnlySpan<byte> Blanks => " \t\r\n"u8;

    /// <summary>Writes fields separated by <c>&amp;</c>.</summary>
    public static void Write(ReadOnlySpan<byte> fields, RedactedNames names, IBufferWriter<byte> output)
    {
        while (true)
        {
            var end = fields.IndexOf((byte)'&');
            WriteField(end < 0 ? fields : fields[..end], names, output);
            if (end < 0)
                return;
            output.Write("&"u8);
            fields = fields[(end + 1)..];
        }
    }

    /// <summary>Writes a URI, the values of whose query are fields.</summary>
    public static void WriteUri(ReadOnlySpan<byte> uri, RedactedNames names, IBufferWriter<byte> output)
    {
        var query = uri.IndexOf((byte)'?') + 1;
        output.Write(query == 0 ? uri : uri[..query]);
        if (query > 0)
            Write(uri[query..], names, output);
    }

    /// <summary>
    /// Whether a part of a multipart form has one of the names, in the forms that lenient readers take: quoted or not, with escapes (RFC 9110),
    /// blanks or a character set (RFC 2231). May say so of another text that looks like it.
    /// </summary>
    public static bool IsInMultipart(ReadOnlySpan<byte> body, RedactedNames names)
    {
        for (var at = body.IndexOf((byte)'='); at >= 0; at = body.IndexOf((byte)'='))
        {
            var isName = EndsInName(body[..at], out var extension);
            body = body[(at + 1)..];
            if (isName && IsRedacted(ParameterValue(body), extension, names))
                return true;
        }
        return false;
    }

    // A name in pieces, name*0="pass"; name*1="word", is none that anybody sends: it counts as one that is redacted.
    private static bool IsRedacted(ReadOnlySpan<byte> value, ReadOnlySpan<byte> extension, RedactedNames names)
    {
        if (extension.Length > 1)
            return true;
        // The value of name*= follows charset'language'.
        if (extension.Length == 1)
            return names.ContainField(value[(value.LastIndexOf((byte)'\'') + 1)..]);
        return names.ContainField(value) || value.Contains((byte)'\\') && names.ContainField(Unescape(value));
    }

    private static void WriteField(ReadOnlySpan<byte> field, RedactedNames names, IBufferWriter<byte> output)
    {
        var equals = field.IndexOf((byte)'=');
        if (equals < 0 || !names.ContainField(field[..equals]))
        {
            output.Write(field);
            return;
        }
        output.Write(field[..(equals + 1)]);
        output.Write(Redaction.Utf8Replacement);
    }

    /// <param name="text">What stands before an equals sign.</param>
    /// <param name="extension">What RFC 2231 puts behind the name: an asterisk for one with a character set, <c>*0</c> for the first of several pieces.</param>
    private static bool EndsInName(ReadOnlySpan<byte> text, out ReadOnlySpan<byte> extension)
    {
        text = text.TrimEnd(Blanks);
        var name = text.TrimEnd("*0123456789"u8);
        extension = text[name.Length..];
        return (extension.IsEmpty || extension[0] == '*') && name.Length >= 4 && Ascii.EqualsIgnoreCase(name[^4..], "name"u8);
    }

    private static ReadOnlySpan<byte> ParameterValue(ReadOnlySpan<byte> text)
    {
        text = text.TrimStart(Blanks);
        if (text.IsEmpty || text[0] is not ((byte)'"' or (byte)'\''))
            return UpTo(text.IndexOfAny("; \t\r\n"u8), text);
        var value = text[1..];
        var end = 0;
        while (end < value.Length && value[end] != text[0] && value[end] is not ((byte)'\r' or (byte)'\n'))
            end += value[end] == '\\' ? 2 : 1;
        return UpTo(end, value);
    }

    private static ReadOnlySpan<byte> UpTo(int end, ReadOnlySpan<byte> text) => end < 0 || end > text.Length ? text : text[..end];

    private static byte[] Unescape(ReadOnlySpan<byte> quoted)
    {
        var text = new byte[quoted.Length];
        var length = 0;
        for (var at = 0; at < quoted.Length; at++)
        {
            if (quoted[at] == '\\' && at + 1 < quoted.Length)
                at++;
            text[length++] = quoted[at];
        }
        return text[..length];
    }
}
