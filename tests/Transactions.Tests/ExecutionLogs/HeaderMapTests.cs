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
    [InlineData("{Authorization=****37c4d7}", "Authorization: ****37c4d7")]
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
    [InlineData("unknown, 1, 10.0.0.1:80, 203.0.113.9", "203.0.113.9", "203.0.113.9")]
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
