using System.Text;

namespace CequenceApigw.Transactions.ExecutionLogs;

/// <summary>
/// Headers whose values are lists with <c>name=value</c> in them: in <c>Cache-Control=no-cache, max-age=0</c> no header
/// <c>max-age</c> begins. Where a header's specification lists the names, these and no others go on with its value;
/// where it leaves them open, all but what looks like a header's name.
/// </summary>
internal static class HeaderParameters
{
    private static readonly string[] Caching =
        ["max-age", "s-maxage", "max-stale", "min-fresh", "stale-while-revalidate", "stale-if-error", "private", "no-cache", "post-check", "pre-check"];

    private static readonly string[] Digests = ["sha", "sha-1", "sha-256", "sha-512", "md5", "crc32c", "id-sha-256", "id-sha-512"];

    private static readonly string[] Preferences =
        ["return", "wait", "handling", "respond-async", "odata.maxpagesize", "odata.include-annotations", "timezone"];

    private static readonly string[] Limits = ["limit", "remaining", "reset", "policy"];

    private static readonly string[] Quality = ["q", "level"];

    private static readonly Entry[] Known =
    [
        new("Cache-Control", Caching),
        new("CDN-Cache-Control", Caching),
        new("Cloudflare-CDN-Cache-Control", Caching),
        new("Surrogate-Control", [.. Caching, "content"]),
        new("Pragma", Caching),
        new("Strict-Transport-Security", ["max-age"]),
        new("Keep-Alive", ["timeout", "max"]),
        // "host" is one too, but rarely the first behind a comma: the header Host is worth more.
        new("Forwarded", ["for", "by", "proto"]),
        new("X-Forwarded-Client-Cert", ["By", "Hash", "Cert", "Chain", "Subject", "URI", "DNS"]),
        new("Prefer", Preferences),
        new("Preference-Applied", Preferences),
        new("Expect-CT", ["max-age", "report-uri", "enforce"]),
        new("Digest", Digests),
        new("Want-Digest", Digests),
        new("Content-Digest", Digests),
        new("Want-Content-Digest", Digests),
        new("Repr-Digest", Digests),
        new("Want-Repr-Digest", Digests),
        new("X-Goog-Hash", Digests),
        new("Priority", ["u", "i"]),
        new("Accept", Quality),
        new("Accept-Charset", Quality),
        new("Accept-Encoding", Quality),
        new("Accept-Language", Quality),
        new("TE", Quality),
        new("Content-Type", ["charset", "boundary"]),
        new("P3P", ["CP", "policyref"]),
        new("X-UA-Compatible", ["IE", "chrome"]),
        new("RateLimit", Limits),
        new("RateLimit-Policy", Limits),
        new("Authorization", ["Credential", "SignedHeaders", "Signature"], IsOpen: true),
        new("Proxy-Authorization", [], IsOpen: true),
        new("WWW-Authenticate", [], IsOpen: true),
        new("Proxy-Authenticate", [], IsOpen: true),
        new("Authentication-Info", [], IsOpen: true),
        new("Proxy-Authentication-Info", [], IsOpen: true),
        new("Signature", ["expires", "signature"], IsOpen: true),
        new("Signature-Input", [], IsOpen: true),
        new("Accept-Signature", [], IsOpen: true),
        new("Reporting-Endpoints", [], IsOpen: true),
        new("Alt-Svc", ["h3-29", "h3-27"], IsOpen: true),
        new("tracestate", [], IsOpen: true),
        new("baggage", [], IsOpen: true),
    ];

    // Most headers have none, which their length tells.
    private static readonly Entry[][] ByLength =
    [
        .. Enumerable.Range(0, Known.Max(entry => entry.Header.Length) + 1)
            .Select(length => Known.Where(entry => entry.Header.Length == length).ToArray()),
    ];

    /// <summary>True if <c>, parameter=…</c> goes on with the header's value rather than beginning another header.</summary>
    /// <param name="header">The header in whose value it stands.</param>
    /// <param name="before">The header's value up to the comma.</param>
    /// <param name="parameter">The name in question.</param>
    /// <param name="after">What follows its <c>=</c>, to the end of the map.</param>
    /// <param name="isCut">Whether the map is truncated.</param>
    public static bool Contain(
        ReadOnlySpan<byte> header, ReadOnlySpan<byte> before, ReadOnlySpan<byte> parameter, ReadOnlySpan<byte> after, bool isCut) =>
        IsParameter(header, parameter, after)
        || QuotedText.IsOpen(before, after, isCut) && !HeaderNames.IsCommon(parameter)
        || DistinguishedName.Continues(before, parameter);

    private static bool IsParameter(ReadOnlySpan<byte> header, ReadOnlySpan<byte> parameter, ReadOnlySpan<byte> after)
    {
        // Features are many and new ones come; but no header's value begins with an allowlist in parentheses.
        if (HttpToken.EqualsIgnoreCase(header, "Permissions-Policy"u8))
            return after.StartsWith("("u8) || after.StartsWith("*"u8);
        if (HttpToken.EqualsIgnoreCase(header, "Set-Cookie"u8))
            return SetCookies.IsCookie(after);
        if (header.Length >= ByLength.Length)
            return false;
        foreach (var entry in ByLength[header.Length])
            if (Ascii.EqualsIgnoreCase(header, entry.Header))
                return IsOneOf(parameter, entry.Parameters) || entry.IsOpen && !HeaderNames.IsLikely(parameter);
        return false;
    }

    private static bool IsOneOf(ReadOnlySpan<byte> parameter, string[] parameters)
    {
        foreach (var known in parameters)
            if (Ascii.EqualsIgnoreCase(parameter, known))
                return true;
        return false;
    }

    private sealed record Entry(string Header, string[] Parameters, bool IsOpen = false);
}
