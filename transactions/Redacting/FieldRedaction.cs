using System.Buffers;
using System.Text;

namespace CequenceApigw.Transactions.Redacting;

/// <summary>Replaces the values of fields by name, in URL-encoded forms and queries and, all at once, in multipart forms.</summary>
internal static class FieldRedaction
{
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

    /// <summary>Whether a part of a multipart form has one of the names. May say so of another text that looks like it, never the other way.</summary>
    public static bool IsInMultipart(ReadOnlySpan<byte> body, RedactedNames names)
    {
        for (var at = body.IndexOf((byte)'='); at >= 0; at = body.IndexOf((byte)'='))
        {
            var isName = EndsInName(body[..at]);
            body = body[(at + 1)..];
            if (isName && names.ContainField(ParameterValue(body)))
                return true;
        }
        return false;
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

    private static bool EndsInName(ReadOnlySpan<byte> text) =>
        text.Length >= 4 && Ascii.EqualsIgnoreCase(text[^4..], "name"u8);

    private static ReadOnlySpan<byte> ParameterValue(ReadOnlySpan<byte> text)
    {
        var quoted = text.StartsWith("\""u8);
        text = quoted ? text[1..] : text;
        var end = text.IndexOfAny(quoted ? "\"\r\n"u8 : "; \t\r\n"u8);
        return end < 0 ? text : text[..end];
    }
}
