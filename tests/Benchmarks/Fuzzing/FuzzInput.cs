using System.Text;

namespace CequenceApigw.Benchmarks.Fuzzing;

/// <summary>Makes log events and pages: real ones at first, then cut, mixed, repeated and scribbled over. The same seed makes the same.</summary>
internal sealed class FuzzInput(int seed)
{
    private const int MostLines = 24;

    private static readonly string[] Texts =
    [
        "Extended Request Id: Vts2pH6ArPEFcuQ=", "Starting execution for request: a", "HTTP Method: GET, Resource Path: /pets/1",
        "Method request query string: {a=1, b[c]=x y, =, d}", "Method request path: {}",
        "Method request headers: {Accept=text/html, */*, Host=h, X-Forwarded-For=203.0.113.7, 10.0.0.1, Cache-Control=no-cache, max-age=0, SOAPAction=x}",
        "Method request body before transformations: {\"a\":\"b\"}", "Endpoint request body after transformations: {\"a\":\"b\"}",
        "Method response body after transformations: <a>b</a>", "Method response headers: {Set-Cookie=a=b; Expires=Wed, 12 Oct 2022 00:00:00 GMT,c=d, Content-Type=text/xml}",
        "Successfully completed execution", "Method completed with status: 200", "Unauthorized request: a", "Method completed with status: 429",
        """{"requestTimeEpoch":"1763800000123","requestId":"r","accountId":"1","stage":"v1","instance_id":"h1","ip":"::1","host":"h","http-version":"HTTP/1.1","http-method":"GET","uri-query-fragment":"/v1/p","status-code":"200"}""",
    ];

    private readonly Random _random = new(seed);
    private FuzzMutator Mutator => new(_random);

    /// <summary>Some events of one log, as UTF-8, which may be no longer valid.</summary>
    public byte[][] Lines()
    {
        var lines = new byte[_random.Next(1, MostLines)][];
        for (var at = 0; at < lines.Length; at++)
            lines[at] = Mutator.Mutate(Encoding.UTF8.GetBytes(Line()));
        return lines;
    }

    /// <summary>An answer of FilterLogEvents with some events, as UTF-8, which may be no JSON any longer.</summary>
    public byte[] Page()
    {
        var page = new StringBuilder("{\"events\":[");
        for (var line = _random.Next(MostLines); line >= 0; line--)
        {
            var text = Line().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
            page.Append("{\"logStreamName\":\"s\",\"timestamp\":").Append(_random.Next()).Append(",\"message\":\"").Append(text).Append("\"}").Append(line > 0 ? "," : "");
        }
        return Mutator.Mutate(Encoding.UTF8.GetBytes(page.Append("],\"nextToken\":\"t\",\"searchedLogStreams\":[{\"a\":[1,null]}]}").ToString()));
    }

    // Both ids and kinds of a log come often enough to meet.
    private string Line() => Texts[_random.Next(Texts.Length)] is var text && text[0] == '{' ? text : $"({(char)('a' + _random.Next(3))}) {text}";
}
