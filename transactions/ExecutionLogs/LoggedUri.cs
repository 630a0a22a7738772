using System.Buffers;

namespace CequenceApigw.Transactions.ExecutionLogs;

/// <summary>
/// Path and query from the two lines that hold them. The log doesn't tell whether it prints them decoded: what can't
/// stand in a URI is percent-encoded, and what is percent-encoded already is left alone.
/// </summary>
internal static class LoggedUri
{
    // RFC 3986, 3.3: unreserved, sub-delims, ':', '@', and the '/' between segments.
    private static readonly SearchValues<byte> PathCharacters =
        SearchValues.Create("-._~!$&'()*+,;=:@/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    // RFC 3986, 3.4, without '&', which separates parameters.
    private static readonly SearchValues<byte> ParameterCharacters =
        SearchValues.Create("-._~!$'()*+,;=:@/?0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    private static readonly SearchValues<byte> QueryCharacters =
        SearchValues.Create("-._~!$&'()*+,;=:@/?0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    public static void Write(ReadOnlySpan<byte> path, LogMap query, IBufferWriter<byte> output)
    {
        Encode(path, PathCharacters, output);
        var separator = "?"u8;
        while (query.Read())
        {
            output.Write(separator);
            Encode(query.Name, ParameterCharacters, output);
            output.Write("="u8);
            Encode(query.Value, ParameterCharacters, output);
            separator = "&"u8;
        }
    }

    /// <summary>Path and query of one text that holds both.</summary>
    public static void WriteWithQuery(ReadOnlySpan<byte> uri, IBufferWriter<byte> output)
    {
        var query = uri.IndexOf((byte)'?');
        Encode(query < 0 ? uri : uri[..query], PathCharacters, output);
        if (query >= 0)
            Encode(uri[query..], QueryCharacters, output);
    }

    private static void Encode(ReadOnlySpan<byte> text, SearchValues<byte> legal, IBufferWriter<byte> output)
    {
        while (!text.IsEmpty)
        {
            var run = text.IndexOfAnyExcept(legal);
            if (run < 0)
                run = text.Length;
            else if (IsEncoded(text[run..]))
                run += 3;
            else if (run == 0)
            {
                EncodeByte(text[0], output);
                run = 1;
                text = text[run..];
                continue;
            }
            output.Write(text[..run]);
            text = text[run..];
        }
    }

    private static bool IsEncoded(ReadOnlySpan<byte> text) =>
        text.Length >= 3 && text[0] == '%' && char.IsAsciiHexDigit((char)text[1]) && char.IsAsciiHexDigit((char)text[2]);

    private static void EncodeByte(byte value, IBufferWriter<byte> output)
    {
        var hex = "0123456789ABCDEF"u8;
        output.Write([(byte)'%', hex[value >> 4], hex[value & 0xF]]);
    }
}
