using System.Buffers;
using System.Text.Json;

namespace CequenceApigw.Transactions.Redacting;

/// <summary>Replaces the values of members in JSON, whatever they are and however deep.</summary>
internal static class JsonRedaction
{
    // No body in a log is deeper: it would be longer than the log's limit. What is deeper nevertheless counts as malformed.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 1024 };

    // Between values: white space, and what begins each of a JSON sequence (RFC 7464).
    private static ReadOnlySpan<byte> Separators => " \t\r\n\u001E"u8;

    private static ReadOnlySpan<byte> Bom => "\uFEFF"u8;

    /// <summary>
    /// Whether a body is to be read as JSON: one that begins like an object or array, whatever its type, and one of a JSON
    /// type that can have a member.
    /// </summary>
    public static bool Concerns(ReadOnlySpan<byte> body, bool isJsonType)
    {
        if (isJsonType)
            return body.IndexOfAny("{\""u8) >= 0;
        // What lenient parsers pass over before it.
        var start = body.TrimStart("\uFEFF\u00A0\0\t\n\v\f\r\u001E "u8);
        return !start.IsEmpty && (start[0] is (byte)'{' or (byte)'[') && start.Contains((byte)'{');
    }

    /// <summary>Writes the values of a body, which may be several (JSON lines, JSON sequences). False if it is malformed: then nothing of the output is to be used.</summary>
    public static bool TryWrite(ReadOnlySpan<byte> body, RedactedNames names, IBufferWriter<byte> output)
    {
        if (body.StartsWith(Bom))
        {
            output.Write(Bom);
            body = body[Bom.Length..];
        }
        try
        {
            for (WriteSeparators(ref body, output); !body.IsEmpty; WriteSeparators(ref body, output))
                WriteValue(ref body, names, output);
        }
        catch (JsonException)
        {
            return false;
        }
        return true;
    }

    private static void WriteSeparators(ref ReadOnlySpan<byte> body, IBufferWriter<byte> output)
    {
        var rest = body.TrimStart(Separators);
        output.Write(body[..^rest.Length]);
        body = rest;
    }

    private static void WriteValue(ref ReadOnlySpan<byte> body, RedactedNames names, IBufferWriter<byte> output)
    {
        var reader = new Utf8JsonReader(body, Options);
        var written = 0;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && IsRedacted(reader, names))
            {
                reader.Read();
                output.Write(body[written..(int)reader.TokenStartIndex]);
                output.Write("\""u8);
                output.Write(Redaction.Utf8Replacement);
                output.Write("\""u8);
                reader.Skip();
                written = (int)reader.BytesConsumed;
            }
            else if (reader.CurrentDepth == 0 && reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            {
                break;
            }
        }
        output.Write(body[written..(int)reader.BytesConsumed]);
        body = body[(int)reader.BytesConsumed..];
    }

    private static bool IsRedacted(in Utf8JsonReader name, RedactedNames names) =>
        name.ValueIsEscaped ? names.ContainEscaped(name.ValueSpan) : names.Contain(name.ValueSpan);
}
