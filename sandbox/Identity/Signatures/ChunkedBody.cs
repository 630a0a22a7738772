using System.Globalization;
using System.Text;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Identity.Signatures;

/// <summary>
/// Content encoding aws-chunked: <c>{size};chunk-signature=…\r\n{data}\r\n</c>, a chunk of size 0, then trailing headers.
/// Chunk signatures are not checked; the seed signature is, and the trailing checksum covers the data.
/// </summary>
internal static class ChunkedBody
{
    /// <summary>Returns the data; trailing headers join the request's, where checksums are looked for.</summary>
    public static ReadOnlyMemory<byte> Decode(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        using var data = new MemoryStream(body.Length);
        var rest = body;
        while (true)
        {
            var sizeLine = ReadLine(ref rest);
            if (!int.TryParse(sizeLine.Split(';')[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var size) || size > rest.Length)
                throw Incomplete();
            if (size == 0) break;
            data.Write(rest.Span[..size]);
            rest = rest[size..];
            ReadLine(ref rest);
        }

        while (rest.Length > 0 && ReadLine(ref rest) is { Length: > 0 } trailer)
        {
            var colon = trailer.IndexOf(':');
            if (colon > 0) request.Headers[trailer[..colon]] = trailer[(colon + 1)..].Trim();
        }

        if (long.TryParse(request.Headers["x-amz-decoded-content-length"], CultureInfo.InvariantCulture, out var length) && length != data.Length)
            throw Incomplete();
        return data.ToArray();
    }

    private static string ReadLine(ref ReadOnlyMemory<byte> rest)
    {
        var end = rest.Span.IndexOf("\r\n"u8);
        var line = Encoding.ASCII.GetString(end < 0 ? rest.Span : rest.Span[..end]);
        rest = end < 0 ? default : rest[(end + 2)..];
        return line;
    }

    private static AwsException Incomplete() =>
        new("IncompleteBody", "The request body terminated unexpectedly");
}
