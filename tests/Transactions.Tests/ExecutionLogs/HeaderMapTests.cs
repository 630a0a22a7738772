namespace CequenceApigw.Transactions.Tests.ExecutionLogs;

public class HeaderMapTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("{Accept=application/json, text/plain, */*, Host=a}", "Accept: application/json, text/plain, */*", "Host: a")]
    [InlineData("{X-Forwarded-For=62.254.81.74, 52.46.38.85, Via=1.1 x}", "X-Forwarded-For: 62.254.81.74, 52.46.38.85", "Via: 1.1 x")]
    [InlineData("{Date=Tue, 26 Feb 2019 11:31:11 GMT, Vary=Origin}", "Date: Tue, 26 Feb 2019 11:31:11 GMT", "Vary: Origin")]
    [InlineData("{Cache-Control=no-cache, max-age=0, Host=a}", "Cache-Control: no-cache, max-age=0", "Host: a")]
    [InlineData("{Keep-Alive=timeout=5, max=100, Host=a}", "Keep-Alive: timeout=5, max=100", "Host: a")]
    [InlineData("{max-age=0, Host=a}", "max-age: 0", "Host: a")]
    [InlineData("{WWW-Authenticate=Digest realm=\"a\", qop=\"auth\", nonce=\"b\", Host=a}", "WWW-Authenticate: Digest realm=\"a\", qop=\"auth\", nonce=\"b\"", "Host: a")]
    [InlineData("{Permissions-Policy=camera=(), geolocation=(self), Host=a}", "Permissions-Policy: camera=(), geolocation=(self)", "Host: a")]
    [InlineData("{Cookie=a=b; c={d}; e=f, g=h}", "Cookie: a=b; c={d}; e=f", "g: h")]
    [InlineData("{User-Agent=Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko), Dnt=1}", "User-Agent: Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko)", "Dnt: 1")]
    [InlineData("{ x-version=beta}", "x-version: beta")]
    [InlineData("{X-Empty=, Host=a}", "X-Empty: ", "Host: a")]
    [InlineData("{X-Brace=}}", "X-Brace: }")]
    [InlineData("{host=a, X-Brace={}, ", "host: a")]
    [InlineData("{X-Brace=a}b, Host=a, Via=1", "X-Brace: a}b", "Host: a")]
    [InlineData("{Host=a}\n", "Host: a")]
    [InlineData("null")]
    [InlineData("{Accept=text/html, application/xml;q=0.9, */*;q=0.8, TE=trailers, deflate;q=0.5}", "Accept: text/html, application/xml;q=0.9, */*;q=0.8", "TE: trailers, deflate;q=0.5")]
    [InlineData("{Cache-Control=no-store, no-cache, must-revalidate, post-check=0, pre-check=0, Pragma=no-cache}", "Cache-Control: no-store, no-cache, must-revalidate, post-check=0, pre-check=0", "Pragma: no-cache")]
    [InlineData("{cache-control=private, max-age=0, pragma=no-cache, day=Wednesday}", "cache-control: private, max-age=0", "pragma: no-cache", "day: Wednesday")]
    [InlineData("{tracestate=rojo=00f067aa0ba902b7, congo=t61rcWkgMzE, traceparent=00-1-2-01}", "tracestate: rojo=00f067aa0ba902b7, congo=t61rcWkgMzE", "traceparent: 00-1-2-01")]
    [InlineData("{baggage=userId=alice, serverNode=DF%2028, isProduction=false, content-type=a, Day=b}", "baggage: userId=alice, serverNode=DF%2028, isProduction=false", "content-type: a", "Day: b")]
    [InlineData("{Signature-Input=sig1=(\"@method\" \"date\");created=1, proxy_sig=(\"@authority\");created=2, Signature=sig1=:YWJj=:, proxy_sig=:ZGVm=:, Host=a}", "Signature-Input: sig1=(\"@method\" \"date\");created=1, proxy_sig=(\"@authority\");created=2", "Signature: sig1=:YWJj=:, proxy_sig=:ZGVm=:", "Host: a")]
    [InlineData("{Accept-Signature=sig1=(\"@method\");keyid=\"k\", sig2=(), host=a}", "Accept-Signature: sig1=(\"@method\");keyid=\"k\", sig2=()", "host: a")]
    [InlineData("{Content-Digest=sha-256=:YWJj=:, sha-512=:ZGVm=:, Host=a}", "Content-Digest: sha-256=:YWJj=:, sha-512=:ZGVm=:", "Host: a")]
    [InlineData("{Authorization=AWS4-HMAC-SHA256 Credential=A/20260101, SignedHeaders=host;x-amz-date, Signature=ab, X-Amz-Date=20260101T000000Z}", "Authorization: AWS4-HMAC-SHA256 Credential=A/20260101, SignedHeaders=host;x-amz-date, Signature=ab", "X-Amz-Date: 20260101T000000Z")]
    [InlineData("{WWW-Authenticate=Bearer realm=\"a, b=c\", resource_metadata=\"https://a/?b=c\", Date=Tue, 26 Feb 2019 11:31:11 GMT}", "WWW-Authenticate: Bearer realm=\"a, b=c\", resource_metadata=\"https://a/?b=c\"", "Date: Tue, 26 Feb 2019 11:31:11 GMT")]
    [InlineData("{Link=<https://a/?p=2>; rel=\"next\", <https://a/?p=9>; rel=\"last, x=y\", Host=a}", "Link: <https://a/?p=2>; rel=\"next\", <https://a/?p=9>; rel=\"last, x=y\"", "Host: a")]
    [InlineData("{Server-Timing=cache;desc=\"a, b=c\";dur=23.2, db;dur=53, Host=a}", "Server-Timing: cache;desc=\"a, b=c\";dur=23.2, db;dur=53", "Host: a")]
    [InlineData("{Strict-Transport-Security=max-age=63072000; includeSubDomains, X-A=b}", "Strict-Transport-Security: max-age=63072000; includeSubDomains", "X-A: b")]
    [InlineData("{Content-Disposition=attachment; filename=\"Report, Q1=final.pdf\"; size=3, ETag=\"x\"}", "Content-Disposition: attachment; filename=\"Report, Q1=final.pdf\"; size=3", "ETag: \"x\"")]
    [InlineData("{X-Quote=\", X-Forwarded-For=203.0.113.7, X-Other=\"}", "X-Quote: \"", "X-Forwarded-For: 203.0.113.7", "X-Other: \"")]
    [InlineData("{X-Quote=\"a\\\", b=c\", Host=a}", "X-Quote: \"a\\\", b=c\"", "Host: a")]
    [InlineData("{X-Quote=\", day=b, Host=a}", "X-Quote: \"", "day: b", "Host: a")]
    [InlineData("{Sec-CH-UA=\"Chromium\";v=\"126\", \"Not A;Brand\";v=\"99\", sec-ch-ua-mobile=?0}", "Sec-CH-UA: \"Chromium\";v=\"126\", \"Not A;Brand\";v=\"99\"", "sec-ch-ua-mobile: ?0")]
    [InlineData("{Content-Security-Policy=default-src 'self'; img-src *, frame-ancestors 'none', Host=a}", "Content-Security-Policy: default-src 'self'; img-src *, frame-ancestors 'none'", "Host: a")]
    [InlineData("{Via=1.1 a (b), 2.0 c, Warning=199 - \"a, b=c\", 110 x \"Stale\", Host=a}", "Via: 1.1 a (b), 2.0 c", "Warning: 199 - \"a, b=c\", 110 x \"Stale\"", "Host: a")]
    [InlineData("{Forwarded=for=192.0.2.43, for=\"[2001:db8::1]:47\";proto=https, by=203.0.113.43, Host=a}", "Forwarded: for=192.0.2.43, for=\"[2001:db8::1]:47\";proto=https, by=203.0.113.43", "Host: a")]
    [InlineData("{X-Forwarded-Client-Cert=By=spiffe://a;Hash=0f;Subject=\"CN=a, OU=b, C=US\", By=spiffe://b;Hash=1f, Host=a}", "X-Forwarded-Client-Cert: By=spiffe://a;Hash=0f;Subject=\"CN=a, OU=b, C=US\", By=spiffe://b;Hash=1f", "Host: a")]
    [InlineData("{X-SSL-Client-DN=CN=a, OU=b, O=c, C=US, Host=a}", "X-SSL-Client-DN: CN=a, OU=b, O=c, C=US", "Host: a")]
    [InlineData("{P3P=policyref=\"/p3p.xml\", CP=\"NOI DSP\", Alt-Svc=h3=\":443\"; ma=86400, h2=\":443\", Host=a}", "P3P: policyref=\"/p3p.xml\", CP=\"NOI DSP\"", "Alt-Svc: h3=\":443\"; ma=86400, h2=\":443\"", "Host: a")]
    [InlineData("{Prefer=return=minimal, wait=10, Priority=u=1, i, RateLimit=limit=100, remaining=50, reset=60, Host=a}", "Prefer: return=minimal, wait=10", "Priority: u=1, i", "RateLimit: limit=100, remaining=50, reset=60", "Host: a")]
    [InlineData("{accept=*/*, HOST=A, x-Mixed-CASE=b,c}", "accept: */*", "HOST: A", "x-Mixed-CASE: b,c")]
    [InlineData("{Authorization=****37c4d7}", "Authorization: ****37c4d7")]
    [InlineData("{Authorization=****37c4d7, session=abc, Host=a}", "Authorization: ****37c4d7", "session: abc", "Host: a")]
    [InlineData("{Authorization=*********b3Kd8\", session=abc, X-Tag=\"1\"}", "Authorization: *********b3Kd8\"", "session: abc", "X-Tag: \"1\"")]
    [InlineData("{Authorization=****, session=abc, Host=a}", "Authorization: ****, session=abc", "Host: a")]
    [InlineData("{X-Umlaut=grün, Host=a}", "X-Umlaut: grün", "Host: a")]
    public void Request_headers_are_split_where_a_header_begins(string map, params string[] expected)
    {
        using var transaction = ReadableTransaction.Of(ExecutionLog.Rebuild(new() { RequestHeaders = map }));
        Assert.Equal(expected, transaction.RequestHeaders);
    }

    [Fact]
    public void Joined_cookies_become_a_header_each()
    {
        const string Map = "{Set-Cookie=AWSALB=x; Expires=Wed, 12 Oct 2022 09:15:49 GMT; Path=/,AWSALBCORS=y; Expires=Wed, 12 Oct 2022 09:15:49 GMT; "
            + "Path=/; SameSite=None; Secure, Content-Type=text/plain}";
        using var transaction = ReadableTransaction.Of(ExecutionLog.Rebuild(new() { ResponseHeaders = Map }));
        Assert.Equal(
            [
                "Set-Cookie: AWSALB=x; Expires=Wed, 12 Oct 2022 09:15:49 GMT; Path=/",
                "Set-Cookie: AWSALBCORS=y; Expires=Wed, 12 Oct 2022 09:15:49 GMT; Path=/; SameSite=None; Secure",
                "Content-Type: text/plain",
            ],
            transaction.ResponseHeaders);
    }

    [Theory]
    [InlineData("a=1; Path=/, b=2; HttpOnly", "a=1; Path=/", "b=2; HttpOnly")]
    [InlineData("a=1; Expires=Wed,12 Oct 2022 09:15:49 GMT,b=2", "a=1; Expires=Wed,12 Oct 2022 09:15:49 GMT", "b=2")]
    [InlineData("a=1; Expires=Wed, 12-Oct-22 09:15:49 GMT; Path=/,b=", "a=1; Expires=Wed, 12-Oct-22 09:15:49 GMT; Path=/", "b=")]
    [InlineData("a={\"b\":1,\"c\":2}; Path=/,d=\"x,y=z\"; Secure", "a={\"b\":1,\"c\":2}; Path=/", "d=\"x,y=z\"; Secure")]
    [InlineData("__Host-a=1=2; Path=/; SameSite=Lax", "__Host-a=1=2; Path=/; SameSite=Lax")]
    [InlineData("", "")]
    public void Cookies_are_told_apart(string joined, params string[] expected)
    {
        using var transaction = ReadableTransaction.Of(ExecutionLog.Rebuild(new() { ResponseHeaders = $"{{Set-Cookie={joined}, Host=a}}" }));
        Assert.Equal([.. expected.Select(cookie => $"Set-Cookie: {cookie}"), "Host: a"], transaction.ResponseHeaders);
    }

    [Fact]
    public void Of_a_cut_list_of_addresses_the_first_is_the_client()
    {
        var begin = "{X-Long=" + new string('x', 960) + ", X-Forwarded-For=203.0.113.7, 10.0.0.";
        using var transaction = ReadableTransaction.Of(ExecutionLog.Rebuild(new() { RequestHeaders = begin + new string('1', 100) }));
        Assert.Equal("203.0.113.7", transaction["request", "client-ip"]);
        Assert.Equal("0.0.0.0", transaction["request", "connection", "connection-ip"]);
        Assert.DoesNotContain(transaction.RequestHeaders, header => header.StartsWith("X-Forwarded-For", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_a_truncated_map_the_complete_entries_are_kept()
    {
        var map = $"{{Host=api.example.com, X-Long={new string('x', 2000)}, X-Forwarded-For=203.0.113.7}}";
        using var transaction = ReadableTransaction.Of(ExecutionLog.Rebuild(new() { RequestHeaders = map }));
        Assert.Equal(["Host: api.example.com"], transaction.RequestHeaders);
        Assert.Equal("(absent)", transaction["request", "client-ip"]);
        Assert.Equal("0.0.0.0", transaction["request", "connection", "connection-ip"]);
    }

    [Theory]
    [InlineData("198.51.100.1, 10.0.0.1, 203.0.113.9", "198.51.100.1", "203.0.113.9")]
    [InlineData("2001:db8::1, 203.0.113.9", "2001:db8::1", "203.0.113.9")]
    [InlineData("unknown, 1, 010.0.0.1, 0x7f.0.0.1, fe80::1%eth0, 203.0.113.9", "203.0.113.9", "203.0.113.9")]
    [InlineData("198.51.100.1:4711, [2001:db8::2]:443", "198.51.100.1", "2001:db8::2")]
    [InlineData("[2001:db8::1],203.0.113.9", "2001:db8::1", "203.0.113.9")]
    [InlineData("::ffff:198.51.100.1", "::ffff:198.51.100.1", "::ffff:198.51.100.1")]
    [InlineData("1.2.3, 256.1.1.1, [, ]:1, :::", "(absent)", "0.0.0.0")]
    [InlineData("\"><script>", "(absent)", "0.0.0.0")]
    [InlineData("", "(absent)", "0.0.0.0")]
    public void Client_and_connection_are_the_first_and_last_address(string forwardedFor, string client, string connection)
    {
        using var transaction = ReadableTransaction.Of(ExecutionLog.Rebuild(
            new() { RequestHeaders = $"{{X-Forwarded-For={forwardedFor}, X-Forwarded-Proto=http}}" }));
        Assert.Equal(client, transaction["request", "client-ip"]);
        Assert.Equal(connection, transaction["request", "connection", "connection-ip"]);
        Assert.Equal("http", transaction["request", "http-scheme"]);
    }
}
