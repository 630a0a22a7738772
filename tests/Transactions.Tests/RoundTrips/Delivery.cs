using System.Text.Encodings.Web;
using System.Text.Json;
using CequenceApigw.Transactions.ExecutionLogs;
using CequenceApigw.Transactions.Pages;

namespace CequenceApigw.Transactions.Tests.RoundTrips;

/// <summary>Brings events to an assembler as FilterLogEvents' pages: in any sizes, some of them late, taking out exchanges in between.</summary>
internal sealed class Delivery(int seed)
{
    private const int LargestPage = 30;
    private const int LongestDelay = 60;

    private static readonly JsonSerializerOptions EscapingLittle = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Random _random = new(seed);

    /// <summary>Mixes the events of several logs; each log's own stay in their order.</summary>
    public List<(string Message, long Timestamp)> Interleave(IEnumerable<IReadOnlyList<(string Message, long Timestamp)>> logs)
    {
        var waiting = logs.Select(log => new Queue<(string Message, long Timestamp)>(log)).ToList();
        var mixed = new List<(string Message, long Timestamp)>();
        while (waiting.Count > 0)
        {
            var next = _random.Next(waiting.Count);
            mixed.Add(waiting[next].Dequeue());
            if (waiting[next].Count == 0)
                waiting.RemoveAt(next);
        }
        return mixed;
    }

    /// <summary>Some events arrive later than those behind them.</summary>
    public List<(string Message, long Timestamp)> Delay(List<(string Message, long Timestamp)> events) =>
        [.. events.Select((each, at) => (each, at: at + (MayBeLate(each.Message) ? _random.Next(LongestDelay) : 0))).OrderBy(each => each.at).Select(each => each.each)];

    public IReadOnlyList<Exchange> Read(List<(string Message, long Timestamp)> events)
    {
        var assembler = new ExecutionLogAssembler();
        var parser = new LogPageParser();
        var exchanges = new List<Exchange>();
        for (var at = 0; at < events.Count;)
        {
            var page = events.GetRange(at, Math.Min(_random.Next(LargestPage), events.Count - at));
            at += page.Count;
            parser.Parse(Page(page), assembler);
            // What is still to come decides up to when all is known; what is complete is taken out as soon as it is there.
            exchanges.AddRange(assembler.Take(long.MaxValue, at == events.Count ? long.MaxValue : events.Skip(at).Min(each => each.Timestamp) - 1));
        }
        Assert.Empty(assembler.Pending);
        Assert.Equal(0, assembler.UnknownEvents);
        return exchanges;
    }

    // Without any line of its trace a request looks like one of a stage that logs none.
    private bool MayBeLate(string message) => _random.Next(8) == 0 && !message.Contains("Method request path:", StringComparison.Ordinal);

    private byte[] Page(IEnumerable<(string Message, long Timestamp)> events) => JsonSerializer.SerializeToUtf8Bytes(
        new { events = events.Select(each => new { logStreamName = "s", timestamp = each.Timestamp, message = each.Message, eventId = "1" }), nextToken = "t" },
        _random.Next(2) == 0 ? EscapingLittle : null);
}
