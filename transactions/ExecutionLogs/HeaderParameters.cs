using System.Text;

namespace CequenceApigw.Transactions.ExecutionLogs;

/// <summary>
/// Headers whose values are lists with <c>name=value</c> in them: in <c>Cache-Control=no-cache, max-age=0</c> no header
/// <c>max-age</c> begins. Where a header's specification lists the names, these and no others go on with its value;
/// where it leaves them open, all but what looks like a header's name.
/// </summary>
internal static class HeaderParameters
{
    private const int ShownOfSecrets = 6;

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
        new("Authorization", ["Credential", "SignedHeaders", "Signature"], ListKind.Open),
        new("Proxy-Authorization", [], ListKind.Open),
        new("WWW-Authenticate", [], ListKind.Open),
        new("Proxy-Authenticate", [], ListKind.Open),
        new("Authentication-Info", [], ListKind.Open),
        new("Proxy-Authentication-Info", [], ListKind.Open),
        new("Signature", ["expires", "signature"], ListKind.Open),
        new("Signature-Input", [], ListKind.Open),
        new("Accept-Signature", [], ListKind.Open),
        new("Reporting-Endpoints", [], ListKind.Open),
        new("Alt-Svc", ["h3-29", "h3-27"], ListKind.Open),
        new("tracestate", [], ListKind.Open),
        new("Set-Cookie", [], ListKind.Cookies),
        new("Permissions-Policy", [], ListKind.Features),
        new("baggage", [], ListKind.Open),
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
        !IsMasked(before)
        && (IsParameter(header, parameter, after)
            || QuotedText.IsOpen(before, after, isCut) && !HeaderNames.IsCommon(parameter)
            || DistinguishedName.Continues(before, parameter));

    // The log shows the last six characters of credentials, behind asterisks: a list has ended with them, too.
    private static bool IsMasked(ReadOnlySpan<byte> value) => value.StartsWith("****"u8) && value.TrimStart((byte)'*').Length == ShownOfSecrets;

    private static bool IsParameter(ReadOnlySpan<byte> header, ReadOnlySpan<byte> parameter, ReadOnlySpan<byte> after)
    {
        if (header.IsEmpty || header.Length >= ByLength.Length)
            return false;
        // A look at the first letter spares most comparisons.
        var first = (char)(header[0] | 0x20);
        foreach (var entry in ByLength[header.Length])
            if (first == entry.FirstLetter && Ascii.EqualsIgnoreCase(header, entry.Header))
                return entry.List switch
                {
                    ListKind.Known => IsOneOf(parameter, entry.Parameters),
                    ListKind.Open => IsOneOf(parameter, entry.Parameters) || !HeaderNames.IsLikely(parameter),
                    ListKind.Cookies => SetCookies.IsCookie(after),
                    // Features are many and new ones come; but no header's value begins with an allowlist in parentheses.
                    _ => after.StartsWith("("u8) || after.StartsWith("*"u8),
                };
        return false;
    }

    private static bool IsOneOf(ReadOnlySpan<byte> parameter, string[] parameters)
    {
        foreach (var known in parameters)
            if (Ascii.EqualsIgnoreCase(parameter, known))
                return true;
        return false;
    }

    private enum ListKind
    {
        Known,
        Open,
        Cookies,
        Features,
    }

    private sealed record Entry(string Header, string[] Parameters, ListKind List = ListKind.Known)
    {
        public char FirstLetter { get; } = char.ToLowerInvariant(Header[0]);
    }
}
