namespace CequenceApigw.Sandbox.Traffic.Exchanges;

/// <summary>Headers as real clients and servers send them, those included that are hard to tell apart in a log.</summary>
internal static class HeaderGenerator
{
    public static IReadOnlyList<(string Name, string Value)> Request(
        Random random, TrafficRoute route, string source, string trace, GeneratedBody body)
    {
        List<(string Name, string Value)> headers =
        [
            ("Accept", "application/json, text/plain, */*"),
            ("Host", route.Host),
            ("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36"),
            ("X-Amzn-Trace-Id", trace),
            ("X-Forwarded-For", random.Next(2) == 0 ? source : $"203.0.113.{random.Next(1, 255)}, {source}"),
            ("X-Forwarded-Port", "443"),
            ("X-Forwarded-Proto", "https"),
        ];
        if (body.ContentType is not null) headers.Add(("Content-Type", body.ContentType));
        if (body.SoapAction is not null) headers.Add(("SOAPAction", body.SoapAction));
        if (route.HasAuthorizer || random.Next(4) == 0) headers.Add(("Authorization", $"Bearer {Letters(random, 40)}"));
        if (random.Next(4) == 0) headers.Add(("x-api-key", Letters(random, 40)));
        if (random.Next(3) == 0) headers.Add(("Cache-Control", "no-cache, max-age=0"));
        if (random.Next(3) == 0) headers.Add(("Cookie", $"session={Letters(random, 32)}; theme=dark"));
        if (random.Next(5) == 0) headers.Add(("If-Modified-Since", "Tue, 26 Feb 2019 11:31:00 GMT"));
        if (random.Next(8) == 0) headers.Add(("X-Context", Letters(random, 900)));
        headers.Add(("Z-Last", "end"));
        return headers;
    }

    public static IReadOnlyList<(string Name, string Value)> Response(Random random, DateTimeOffset start, string trace, GeneratedBody body)
    {
        List<(string Name, string Value)> headers = [];
        if (body.ContentType is not null) headers.Add(("Content-Type", body.ContentType));
        headers.Add(("Date", start.UtcDateTime.ToString("R")));
        if (random.Next(3) == 0)
        {
            headers.Add(("Set-Cookie", $"id={Letters(random, 12)}; Expires=Wed, 12 Oct 2033 07:28:00 GMT; Path=/"));
            headers.Add(("Set-Cookie", $"cors={Letters(random, 12)}; Secure; HttpOnly"));
        }

        if (random.Next(8) == 0) headers.Add(("X-Context", Letters(random, 1100)));
        headers.Add(("Access-Control-Allow-Headers", "Content-Type, X-Api-Key"));
        headers.Add(("X-Amzn-Trace-Id", $"{trace};Sampled=0"));
        return headers;
    }

    private static string Letters(Random random, int length) => new(random.GetItems<char>("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789", length));
}
