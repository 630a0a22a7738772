using System.Text;
using CequenceApigw.Sandbox.ApiGateway.Execution;

namespace CequenceApigw.Sandbox.Traffic.Exchanges;

/// <summary>Varied requests and answers; the same seed gives the same ones.</summary>
internal sealed class ExchangeGenerator(int seed)
{
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(29);
    private readonly Random _random = new(seed);
    private readonly BodyGenerator _bodies = new();

    public HttpExchange Next(TrafficRoute route, DateTimeOffset start)
    {
        var outcome = Outcome(route);
        var method = route.Method == "ANY" ? Pick("GET", "POST", "PUT", "DELETE") : route.Method;
        var source = Address();
        var parameter = Pick("42", "a-b_c", "report.pdf", "7f3a9c");
        var request = method is "POST" or "PUT" ? _bodies.Next(_random) : GeneratedBody.None;
        var response = outcome is ExchangeOutcome.Completed && _random.Next(6) > 0 ? _bodies.Next(_random) : GeneratedBody.None;
        var trace = $"Root=1-{start.ToUnixTimeSeconds():x8}-{Hex(24)}";
        return new HttpExchange
        {
            RequestId = Uuid(),
            ExtendedRequestId = Convert.ToBase64String(Encoding.ASCII.GetBytes(Hex(11)))[..15] + "=",
            Start = start,
            Latency = Latency(route, outcome),
            Method = method,
            Path = route.Template.Split('{') is [var before, ..] && route.Template.Contains('{') ? before + parameter : route.Template,
            PathParameters = route.Template.Contains('{') ? [(route.Template.Split('{', '}')[1].TrimEnd('+'), parameter)] : [],
            Query = _random.Next(2) == 0 ? [] : [("q", Pick("plain", "two words", "ü/ö", "a:b@c", "1,2,3")), ("page", $"{_random.Next(100)}")],
            Host = route.Host,
            SourceAddress = source,
            RequestHeaders = HeaderGenerator.Request(_random, route, source, trace, request),
            RequestBody = request.Content,
            Status = Status(outcome),
            ResponseHeaders = outcome is ExchangeOutcome.Completed ? HeaderGenerator.Response(_random, start, trace, response) : [],
            ResponseBody = response.Content,
            Outcome = outcome,
        };
    }

    private ExchangeOutcome Outcome(TrafficRoute route) => _random.Next(100) switch
    {
        0 when route.HasIntegration => ExchangeOutcome.TimedOut,
        1 when route.HasIntegration => ExchangeOutcome.Malformed,
        2 when route.HasIntegration => ExchangeOutcome.Throttled,
        < 10 and > 2 when route.HasAuthorizer => ExchangeOutcome.Unauthorized,
        _ => ExchangeOutcome.Completed,
    };

    /// <summary>Most backends answer within a second, a few take up to the default timeout, and some APIs have a longer one.</summary>
    private TimeSpan Latency(TrafficRoute route, ExchangeOutcome outcome) => _random.Next(1000) switch
    {
        _ when outcome is ExchangeOutcome.TimedOut => DefaultTimeout,
        < 3 when IsExecuted(route, outcome) => TimeSpan.FromMilliseconds(_random.Next(29_000, 60_000)),
        < 25 when IsExecuted(route, outcome) => TimeSpan.FromMilliseconds(_random.Next(2_000, 29_000)),
        _ => TimeSpan.FromMilliseconds(_random.Next(4, 900)),
    };

    private static bool IsExecuted(TrafficRoute route, ExchangeOutcome outcome) =>
        route.HasIntegration && outcome is ExchangeOutcome.Completed or ExchangeOutcome.Malformed;

    private int Status(ExchangeOutcome outcome) => outcome switch
    {
        ExchangeOutcome.TimedOut => 504,
        ExchangeOutcome.Malformed => 502,
        ExchangeOutcome.Throttled => 429,
        ExchangeOutcome.Unauthorized => 401,
        _ => _random.GetItems([200, 200, 200, 201, 302, 404, 422, 500], 1)[0],
    };

    private string Address() => $"{_random.Next(11, 200)}.{_random.Next(256)}.{_random.Next(256)}.{_random.Next(1, 255)}";

    private string Uuid()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes).ToString();
    }

    private string Hex(int length) => new(_random.GetItems<char>("0123456789abcdef", length));

    private string Pick(params string[] values) => values[_random.Next(values.Length)];
}
