using System.Text;
using System.Text.Json;

namespace CequenceApigw.Transactions.Pages;

/// <summary>
/// Reads answers of FilterLogEvents as they come over the wire: the events are passed on as UTF-8, without a string
/// or an object each. Not safe for use by several threads at once.
/// </summary>
public sealed class LogPageParser
{
    private const int InitialMessageBytes = 4096;

    private byte[] _message = new byte[InitialMessageBytes];

    /// <summary>Passes a page's events on, in their order.</summary>
    /// <param name="page">The whole answer, a JSON object.</param>
    /// <param name="events">Takes them.</param>
    /// <exception cref="JsonException">The page is no such object; the message says at which byte. Events before the fault were passed on.</exception>
    public LogPage Parse(ReadOnlySpan<byte> page, ILogEvents events)
    {
        var json = new PageScanner(page);
        var result = new LogPage();
        json.Expect('{');
        for (var first = true; json.ReadMember(ref first, out var name);)
        {
            if (name.SequenceEqual("events"u8))
                result = ReadEvents(ref json, result, events);
            else if (name.SequenceEqual("nextToken"u8))
                result = result with { NextToken = ReadToken(ref json) };
            else
                json.SkipValue();
        }
        return json.Peek() == 0 ? result : throw json.Fault("the page's end");
    }

    private LogPage ReadEvents(scoped ref PageScanner json, LogPage page, ILogEvents events)
    {
        var (count, latest) = (0, long.MinValue);
        json.Expect('[');
        for (var first = true; json.ReadElement(ref first); count++)
            latest = Math.Max(latest, ReadEvent(ref json, events));
        return count == 0 ? page : page with { Events = page.Events + count, LatestEvent = Math.Max(latest, page.LatestEvent ?? latest) };
    }

    // The members may come in any order: the message's bytes stay where they are until all are read.
    private long ReadEvent(scoped ref PageScanner json, ILogEvents events)
    {
        long timestamp = 0, ingestionTime = 0;
        ReadOnlySpan<byte> message = default, id = default, stream = default;
        json.Expect('{');
        for (var first = true; json.ReadMember(ref first, out var name);)
        {
            if (name.SequenceEqual("message"u8))
                message = ReadMessage(ref json, events);
            else if (name.SequenceEqual("timestamp"u8))
                timestamp = json.ReadInteger();
            else if (name.SequenceEqual("ingestionTime"u8))
                ingestionTime = json.ReadInteger();
            else if (name.SequenceEqual("eventId"u8))
                id = json.ReadString(out _);
            else if (name.SequenceEqual("logStreamName"u8))
                stream = json.ReadString(out _);
            else
                json.SkipValue();
        }
        events.Add(new LogEvent(message, timestamp, ingestionTime, id, stream));
        return timestamp;
    }

    private ReadOnlySpan<byte> ReadMessage(scoped ref PageScanner json, ILogEvents events)
    {
        var text = json.ReadString(out var escaped);
        return escaped && events.Reads(text) ? Resolve(text) : text;
    }

    private ReadOnlySpan<byte> Resolve(ReadOnlySpan<byte> escaped)
    {
        if (_message.Length < escaped.Length)
            _message = new byte[escaped.Length];
        return _message.AsSpan(0, JsonEscapes.Resolve(escaped, _message));
    }

    private string? ReadToken(scoped ref PageScanner json)
    {
        if (json.TryReadNull())
            return null;
        var token = Encoding.UTF8.GetString(Resolve(json.ReadString(out _)));
        return token.Length == 0 ? null : token;
    }
}
