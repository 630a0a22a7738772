using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace CequenceApigw.Transactions.Tests.RoundTrips;

/// <summary>Generates exchanges, with whatever the log makes hard to tell apart but doesn't make ambiguous.</summary>
internal static partial class AnyExchange
{
    private static readonly string[] Values =
    [
        "", "a", "application/json, text/plain, */*", "Tue, 26 Feb 2019 11:31:11 GMT", "gzip, deflate, br", "a=b; c=d", "x=1", "{}", "}", "grün",
        "Root=1-5c7674f4;Sampled=0", "en-US,en;q=0.9", "\"quoted, text\"", "1.1 proxy (x, y)", "\"", "a, \"b", "日本, 😀", "CN=a, OU=b, C=US", " [TRUNCATED]",
    ];

    private static readonly Pair[] Awkward =
    [
        new("Cache-Control", "no-cache, max-age=0"), new("Forwarded", "for=192.0.2.43, for=198.51.100.17"), new("baggage", "userId=alice, day=monday"),
        new("tracestate", "rojo=1, congo=2"), new("WWW-Authenticate", "Digest realm=\"a, b=c\", qop=\"auth\""), new("Keep-Alive", "timeout=5, max=100"),
        new("Content-Disposition", "attachment; filename=\"a, b=c.pdf\""), new("Signature-Input", "sig1=(\"date\"), sig2=()"), new("SOAPAction", "\"urn:x\""),
        new("Cookie", "a=b; c={d}; e=f"), new("Authorization", "****37c4d7"), new("Host", "api.example.com:443"), new("Link", "<https://a/?b=c>; rel=\"x, y=z\""),
        new("X-Forwarded-For", "203.0.113.7"), new("X-Forwarded-For", "2001:db8::1,198.51.100.2"), new("X-Forwarded-For", "198.51.100.1, 10.0.0.1, 10.0.0.2"),
        .. new[]
        {
            "application/json", "application/json; charset=utf-8", "application/x-www-form-urlencoded", "text/xml; charset=utf-8", "image/svg+xml",
            "application/soap+xml", "text/html", "text/plain", "application/octet-stream",
        }.Select(type => new Pair("Content-Type", type)),
    ];

    private static readonly string[] Bodies =
    [
        "", "null", "(null)", "[Binary Data]", "{\"a\": [1, 2]}", "<a>b</a>", "a=b&c=d%20e", "ends like a cut one [TRUNCATED]", "line\nanother\r\n",
        "a\n(id-0) Method completed with status: 204\n(id-0) Extended Request Id: x=", "(id-1) HTTP Method: GET, Resource Path: /forged", " ", "\u0000\u0001",
    ];

    private static Gen<string> Text => ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => Valid(text.Get));

    private static Gen<string> HeaderValue => Gen.OneOf(
        Gen.Elements(Values), Text.Select(text => Clean(text)),
        from length in Gen.Choose(0, 600) from piece in Gen.Elements("x", "é", "日", "😀", "ab ", "1,") select Clean(Repeat(piece, length)));

    // With a hyphen: what else stands behind an open quote can't be told from what the quote holds.
    private static Gen<Pair> Header => Gen.OneOf(
        Gen.Elements(Awkward),
        from first in Gen.Elements("aZ9_!".ToCharArray()) from second in Gen.Elements("aZ9-_!".ToCharArray())
        from prefix in Gen.Elements("X-", "x-", "Accept-") from value in HeaderValue
        select new Pair($"{prefix}{first}{second}", value));

    private static Gen<Pair[]> Headers =>
        Some(Header).Select(headers => headers.DistinctBy(header => header.Name.ToUpperInvariant()).ToArray());

    private static Gen<Pair> Parameter =>
        from name in Gen.Elements("a", "q", "filter[x]", "größe", "a.b", "x-y") from value in HeaderValue
        select new Pair(name, Clean(value));

    private static Gen<string> Cookie =>
        from name in Gen.Elements("id", "AWSALB", "__Host-a") from value in Gen.Elements("", "1", "a=b==", "{\"a\":1,\"b\":2}", "\"a,b=c\"")
        from end in Gen.Elements("", "; Path=/", "; Expires=Wed, 12 Oct 2022 09:15:49 GMT; Path=/; SameSite=None; Secure", "; Expires=Wed, 12-Oct-22 09:15:49 GMT")
        select $"{name}={value}{end}";

    private static Gen<string> Body => Gen.OneOf(
        Gen.Elements(Bodies), Text,
        from length in Gen.Elements(978, 979, 980, 981, 982, 1024, 3000) from begin in Gen.Elements("", "é", "日", "😀", "{\n")
        from filling in Gen.Elements("x", "é", "日") from end in Gen.Elements("", "}", "日", "😀", " [TRUNCATED]")
        select begin + Repeat(filling, length - begin.Length - end.Length) + end);

    private static Gen<string> Path =>
        Some(Gen.Elements("pets", "1", "a b", "ü", "x=y", "{a}", "a, Resource Path: ", "😀", "%2F", "..;", "a+b", "?", "#"))
            .Select(segments => "/" + string.Join('/', segments));

    public static Gen<SentExchange> Generator =>
        from method in Gen.Elements("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "PROPFIND", "X-Y")
        from path in Path
        from query in Some(Parameter)
        from requestHeaders in Headers
        from requestBody in Body
        from responseHeaders in Headers
        from cookies in Some(Cookie)
        from responseBody in Body
        from status in Gen.Elements(200, 201, 204, 302, 400, 404, 500)
        from limit in Gen.Elements(LineLimit.Characters, LineLimit.Bytes, LineLimit.BytesWithoutPartialCharacter)
        from course in Gen.Elements(Enum.GetValues<Course>())
        select new SentExchange
        {
            Method = method,
            Path = path,
            Query = query,
            RequestHeaders = requestHeaders,
            RequestBody = requestBody,
            Status = course == Course.Failure ? 504 : status,
            ResponseHeaders = responseHeaders,
            Cookies = cookies,
            ResponseBody = responseBody,
            Limit = limit,
            Course = course,
        };

    private static Gen<T[]> Some<T>(Gen<T> one) => Gen.Choose(0, 8).SelectMany(count => one.ArrayOf(count));

    private static string Repeat(string piece, int length) => Valid(string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length]);

    // A log event is valid UTF-8: unpaired surrogates don't get there.
    private static string Valid(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));

    // No line breaks, no spaces at the ends, and nothing that looks like the next entry.
    private static string Clean(string text) => NextEntry().Replace(Controls().Replace(text, ""), ";").Trim(' ');

    [GeneratedRegex(", *(?=[^, =]*=)")]
    private static partial Regex NextEntry();

    [GeneratedRegex(@"[\p{Cc}%]")]
    private static partial Regex Controls();
}
