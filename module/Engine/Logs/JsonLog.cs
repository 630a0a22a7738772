using System.Text;
using System.Text.Json;

namespace CequenceApigw.Engine.Logs;

/// <summary>
/// Events in JSON: one value or several behind each other, each an answer, an array, an event, or a line of an access log. What is broken hides
/// nothing behind it.
/// </summary>
internal static class JsonLog
{
    public static IEnumerable<LoggedEvent> Read(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var events = new List<LoggedEvent>();
        var broken = new List<string>();
        var at = 0;
        while (at < bytes.Length)
        {
            if (!TryReadValue(bytes, ref at, out var value))
                broken.Add(RestOfLine(bytes, ref at));
            else if (ReadableEventsOf(value) is { } read)
                events.AddRange(read);
            else
                broken.Add(value.GetRawText());
        }
        // No event of API Gateway's; the assembler counts it. Behind the others, whose first one tells which kind of log this is.
        var last = events.Select(each => each.Timestamp).DefaultIfEmpty().Max();
        return [.. events, .. broken.Where(text => text.Length > 0).Select(text => new LoggedEvent(text, last))];
    }

    private static string RestOfLine(byte[] bytes, ref int at)
    {
        var start = at;
        var end = Array.IndexOf(bytes, (byte)'\n', start);
        at = end < 0 ? bytes.Length : end + 1;
        return Encoding.UTF8.GetString(bytes, start, at - start).Trim();
    }

    private static bool TryReadValue(byte[] bytes, ref int at, out JsonElement value)
    {
        value = default;
        at = bytes.Length - bytes.AsSpan(at).TrimStart(" \t\r\n"u8).Length;
        // Of anything else no event can be made; seen here, it costs no exception a line.
        if (at == bytes.Length || bytes[at] is not ((byte)'{' or (byte)'['))
            return false;
        try
        {
            var reader = new Utf8JsonReader(bytes.AsSpan(at));
            value = JsonElement.ParseValue(ref reader);
            at += (int)reader.BytesConsumed;
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static IReadOnlyList<LoggedEvent>? ReadableEventsOf(JsonElement value)
    {
        try
        {
            return [.. EventsOf(value)];
        }
        // Half of a surrogate pair.
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static IEnumerable<LoggedEvent> EventsOf(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
            return value.EnumerateArray().SelectMany(EventsOf);
        if (value.ValueKind != JsonValueKind.Object)
            return [new LoggedEvent(value.ToString(), 0)];
        if (value.TryGetProperty("events", out var events) && events.ValueKind == JsonValueKind.Array)
        {
            var group = Text(value, "logGroupName", "logGroup");
            return events.EnumerateArray().SelectMany(EventsOf).Select(each => each.LogGroupName.Length == 0 ? each with { LogGroupName = group } : each);
        }
        return [EventOf(value)];
    }

    private static LoggedEvent EventOf(JsonElement value)
    {
        if (!value.TryGetProperty("message", out var message) || message.ValueKind != JsonValueKind.String)
            return new LoggedEvent(value.GetRawText(), Number(value, "requestTimeEpoch"));
        return new LoggedEvent(message.GetString()!, Number(value, "timestamp"))
        {
            LogGroupName = Text(value, "logGroupName", "logGroup"),
            LogStreamName = Text(value, "logStreamName", "logStream"),
            EventId = Text(value, "eventId", "id"),
            IngestionTime = Number(value, "ingestionTime"),
        };
    }

    private static string Text(JsonElement value, params string[] names) => names
        .Select(name => value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "")
        .FirstOrDefault(text => text.Length > 0, "");

    // Access logs write numbers as strings.
    private static long Number(JsonElement value, string name) =>
        value.TryGetProperty(name, out var number) && long.TryParse(number.ToString(), out var whole) ? whole : 0;
}
