using CequenceApigw.Sandbox.Core;
using Microsoft.Net.Http.Headers;

namespace CequenceApigw.Sandbox.Storage.S3;

/// <summary>The part of an object a Range header asks for.</summary>
internal static class ByteRange
{
    /// <summary>Null where the whole object is asked; throws InvalidRange behind its end.</summary>
    public static Range? Of(string? header, int length)
    {
        if (!RangeHeaderValue.TryParse(header, out var parsed) || parsed.Ranges.Count != 1) return null;
        var range = parsed.Ranges.First();
        var start = range.From ?? Math.Max(0, length - range.To!.Value);
        var end = range.From is null ? length : Math.Min(length, (range.To ?? (length - 1)) + 1);
        return start < end
            ? new Range((int)start, (int)end)
            : throw new AwsException("InvalidRange", "The requested range is not satisfiable", 416);
    }
}
