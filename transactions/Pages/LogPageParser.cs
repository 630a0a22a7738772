using System.Text.Json;

namespace CequenceApigw.Transactions.Pages;

/// <summary>
/// Reads answers of FilterLogEvents as they come over the wire: the events go to an assembler as UTF-8, without a string
/// or an object each. Not safe for use by several threads at once.
/// </summary>
public sealed class LogPageParser
{
    // CloudWatch Logs takes no larger event; a longer text gets a larger buffer.
    private const int InitialMessageBytes = 4096;

    private byte[] _message = new byte[InitialMessageBytes];

    /// <summary>Adds a page's events to an assembler, in their order.</summary>
    /// <param name="page">The whole answer, a JSON object.</param>
    /// <param name="assembler">Takes the events.</param>
    /// <exception cref="JsonException">The page is no such object; the exception says where. Events before the fault were added.</exception>
    public LogPage Parse(ReadOnlySpan<byte> page, ExchangeAssembler assembler)
    {
        var json = new Utf8JsonReader(page);
        var result = new LogPage();
        Expect(ref json, JsonTokenType.StartObject);
        while (ReadName(ref json))
        {
            if (json.ValueTextEquals("events"u8))
                result = ReadEvents(ref json, result, assembler);
            else if (json.ValueTextEquals("nextToken"u8))
                result = result with { NextToken = ReadToken(ref json) };
            else
                SkipValue(ref json);
        }
        if (json.Read())
            throw Fault(json, "nothing after the page's object");
        return result;
    }

    private LogPage ReadEvents(ref Utf8JsonReader json, LogPage page, ExchangeAssembler assembler)
    {
        Expect(ref json, JsonTokenType.StartArray);
        var (count, latest) = (page.Events, page.LatestEvent ?? long.MinValue);
        while (json.Read() && json.TokenType == JsonTokenType.StartObject)
        {
            latest = Math.Max(latest, ReadEvent(ref json, assembler));
            count++;
        }
        if (json.TokenType != JsonTokenType.EndArray)
            throw Fault(json, "an event's object");
        return page with { Events = count, LatestEvent = count > 0 ? latest : null };
    }

    // Either member may come first: the message's bytes stay where they are until both are read.
    private long ReadEvent(scoped ref Utf8JsonReader json, ExchangeAssembler assembler)
    {
        long timestamp = 0;
        ReadOnlySpan<byte> message = default;
        while (ReadName(ref json))
        {
            if (json.ValueTextEquals("message"u8))
                message = ReadMessage(ref json, assembler);
            else if (json.ValueTextEquals("timestamp"u8))
                timestamp = ReadTimestamp(ref json);
            else
                SkipValue(ref json);
        }
        assembler.Add(new LogEvent(message, timestamp));
        return timestamp;
    }

    private ReadOnlySpan<byte> ReadMessage(scoped ref Utf8JsonReader json, ExchangeAssembler assembler)
    {
        Expect(ref json, JsonTokenType.String);
        if (!json.ValueIsEscaped || !assembler.Reads(json.ValueSpan))
            return json.ValueSpan;
        if (_message.Length < json.ValueSpan.Length)
            _message = new byte[json.ValueSpan.Length];
        try
        {
            return _message.AsSpan(0, json.CopyString(_message));
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair is JSON, but no text.
            return json.ValueSpan;
        }
    }

    private static long ReadTimestamp(ref Utf8JsonReader json)
    {
        Expect(ref json, JsonTokenType.Number);
        return json.TryGetInt64(out var timestamp) ? timestamp : throw Fault(json, "milliseconds as a whole number");
    }

    private static string? ReadToken(ref Utf8JsonReader json)
    {
        json.Read();
        return json.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.String when json.ValueSpan.IsEmpty => null,
            JsonTokenType.String => json.GetString(),
            _ => throw Fault(json, "a token as text"),
        };
    }

    private static bool ReadName(ref Utf8JsonReader json) => json.Read() && json.TokenType == JsonTokenType.PropertyName;

    private static void SkipValue(ref Utf8JsonReader json)
    {
        json.Read();
        json.Skip();
    }

    private static void Expect(ref Utf8JsonReader json, JsonTokenType type)
    {
        if (!json.Read() || json.TokenType != type)
            throw Fault(json, type.ToString());
    }

    private static JsonException Fault(in Utf8JsonReader json, string expected) =>
        new($"Expected {expected} at byte {json.TokenStartIndex}, but there is {json.TokenType}.");
}
