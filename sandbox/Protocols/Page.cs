using System.Globalization;
using System.Text;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Protocols;

/// <summary>Cuts lists into pages; a token holds the place of its page, and clients take it as opaque.</summary>
internal static class Page
{
    private const string Prefix = "page:";

    /// <param name="items">The whole list, in a lasting order.</param>
    /// <param name="size">Items a page, as the caller asked.</param>
    /// <param name="maxSize">The most a caller may ask.</param>
    /// <param name="token">Token of an earlier page; null begins.</param>
    /// <param name="errorCode">The service's code for a bad size or token.</param>
    public static Page<T> Of<T>(IEnumerable<T> items, int size, int maxSize, string? token, string errorCode)
    {
        if (size < 1 || size > maxSize)
            throw new AwsException(errorCode, $"You specified an invalid value for MaxResults: it must be between 1 and {maxSize}.");
        var start = token is null ? 0 : PlaceOf(token) ?? throw new AwsException(errorCode, "You specified an invalid value for NextToken.");
        var rest = items.Skip(start).Take(size + 1).ToList();
        return rest.Count > size
            ? new Page<T>(rest[..size], Convert.ToBase64String(Encoding.ASCII.GetBytes($"{Prefix}{start + size}")))
            : new Page<T>(rest, null);
    }

    private static int? PlaceOf(string token)
    {
        Span<byte> buffer = stackalloc byte[64];
        return Convert.TryFromBase64String(token, buffer, out var length)
            && Encoding.ASCII.GetString(buffer[..length]) is var text && text.StartsWith(Prefix, StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(Prefix.Length), CultureInfo.InvariantCulture, out var place)
            ? place
            : null;
    }
}
