using System.Text;

namespace CequenceApigw.Transactions.ExecutionLogs;

/// <summary>
/// Headers whose values are lists with <c>name=value</c> in them: in <c>Cache-Control=no-cache, max-age=0</c> no header
/// <c>max-age</c> begins. The names are those of the header's own specification.
/// </summary>
internal static class HeaderParameters
{
    private static readonly string[] Caching =
        ["max-age", "s-maxage", "max-stale", "min-fresh", "stale-while-revalidate", "stale-if-error", "private", "no-cache"];

    private static readonly string[] Authentication =
    [
        "realm", "qop", "nonce", "opaque", "algorithm", "stale", "domain", "charset", "userhash", "error", "error_description",
        "error_uri", "scope", "authorization_uri", "resource_id", "username", "uri", "response", "nc", "cnonce", "nextnonce",
        "rspauth", "Credential", "SignedHeaders", "Signature",
    ];

    private static readonly (string Header, string[] Parameters)[] Known =
    [
        ("Cache-Control", Caching),
        ("CDN-Cache-Control", Caching),
        ("Surrogate-Control", [.. Caching, "content"]),
        ("Pragma", Caching),
        ("Keep-Alive", ["timeout", "max"]),
        ("WWW-Authenticate", Authentication),
        ("Proxy-Authenticate", Authentication),
        ("Authentication-Info", Authentication),
        ("Authorization", Authentication),
        ("Proxy-Authorization", Authentication),
        ("Forwarded", ["for", "by", "host", "proto"]),
        ("Prefer", ["return", "wait", "handling", "respond-async", "odata.maxpagesize", "odata.include-annotations", "timezone"]),
        ("Preference-Applied", ["return", "wait", "handling", "odata.maxpagesize", "odata.include-annotations", "timezone"]),
        ("Expect-CT", ["max-age", "report-uri", "enforce"]),
        ("Alt-Svc", ["h2", "h3", "h3-29", "h3-27", "quic"]),
        ("Digest", ["sha", "sha-256", "sha-512", "md5", "id-sha-256", "id-sha-512"]),
        ("Content-Digest", ["sha-256", "sha-512"]),
        ("Repr-Digest", ["sha-256", "sha-512"]),
        ("Priority", ["u", "i"]),
    ];

    // Most headers have none, which their length tells.
    private static readonly (string Header, string[] Parameters)[][] ByLength =
    [
        .. Enumerable.Range(0, Known.Max(header => header.Header.Length) + 1)
            .Select(length => Known.Where(header => header.Header.Length == length).ToArray()),
    ];

    /// <summary>True if <c>, parameter=…</c> goes on with the header's value rather than beginning another header.</summary>
    /// <param name="header">The header in whose value it stands.</param>
    /// <param name="parameter">The name in question.</param>
    /// <param name="value">What follows its <c>=</c>.</param>
    public static bool Contain(ReadOnlySpan<byte> header, ReadOnlySpan<byte> parameter, ReadOnlySpan<byte> value)
    {
        // Features are many and new ones come; but no header's value begins with an allowlist in parentheses.
        if (HttpToken.EqualsIgnoreCase(header, "Permissions-Policy"u8))
            return value.StartsWith("("u8) || value.StartsWith("*"u8);
        if (header.Length >= ByLength.Length)
            return false;
        foreach (var (name, parameters) in ByLength[header.Length])
            if (Ascii.EqualsIgnoreCase(header, name))
                return IsOneOf(parameter, parameters);
        return false;
    }

    private static bool IsOneOf(ReadOnlySpan<byte> parameter, string[] parameters)
    {
        foreach (var known in parameters)
            if (Ascii.EqualsIgnoreCase(parameter, known))
                return true;
        return false;
    }
}
