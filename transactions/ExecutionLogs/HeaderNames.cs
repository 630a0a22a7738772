using System.Text;

namespace CequenceApigw.Transactions.ExecutionLogs;

/// <summary>Which names are headers' rather than those of parameters in a header's value.</summary>
internal static class HeaderNames
{
    // Of the names registered with IANA, and of those in wide use, the ones without a hyphen.
    private static readonly string[] Registered =
    [
        "accept", "age", "allow", "apikey", "authorization", "b3", "baggage", "connection", "cookie", "date", "depth", "destination",
        "digest", "dnt", "etag", "expect", "expires", "forwarded", "from", "host", "if", "link", "location", "nel", "origin", "overwrite",
        "p3p", "pragma", "prefer", "priority", "range", "ratelimit", "referer", "refresh", "server", "signature", "slug", "soapaction",
        "te", "token", "traceparent", "tracestate", "trailer", "upgrade", "vary", "via", "warning",
    ];

    private static readonly string[][] ByLength =
    [
        .. Enumerable.Range(0, Registered.Max(name => name.Length) + 1)
            .Select(length => Registered.Where(name => name.Length == length).ToArray()),
    ];

    /// <summary>Names with a hyphen, as nearly all headers have them and hardly a parameter, and the registered ones without.</summary>
    public static bool IsCommon(ReadOnlySpan<byte> name) => name.Contains((byte)'-') || IsRegistered(name);

    /// <summary>Common names, and those that begin with a capital letter: parameters begin with a small one.</summary>
    public static bool IsLikely(ReadOnlySpan<byte> name) => char.IsAsciiLetterUpper((char)name[0]) || IsCommon(name);

    private static bool IsRegistered(ReadOnlySpan<byte> name)
    {
        if (name.Length >= ByLength.Length)
            return false;
        foreach (var registered in ByLength[name.Length])
            if (Ascii.EqualsIgnoreCase(name, registered))
                return true;
        return false;
    }
}
