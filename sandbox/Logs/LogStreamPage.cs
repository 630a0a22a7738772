using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.Logs;

/// <summary>A page of GetLogEvents. Tokens hold a place in the stream; at either end a token leads back to itself.</summary>
internal static class LogStreamPage
{
    private const int MaxEvents = 10_000;

    public static JsonObject Read(LogGroup group, string stream, JsonObject input, long now)
    {
        // Unlike FilterLogEvents', this operation's end time is exclusive.
        var query = new LogQuery(
            input.Long("startTime") ?? 0,
            (input.Long("endTime") ?? long.MaxValue) - 1,
            new HashSet<string> { stream },
            null,
            FilterPattern.Parse(null));
        var all = group.Read(query, (query.StartTime - 1, long.MaxValue, long.MaxValue), now, _ => false);
        var size = Math.Clamp(input.Int("limit") ?? MaxEvents, 1, MaxEvents);
        var (start, end) = Window(input, all.Count, size);
        return new JsonObject
        {
            ["events"] = new JsonArray([.. all.Skip(start).Take(end - start).Select(each => new JsonObject
            {
                ["timestamp"] = each.Timestamp,
                ["message"] = each.Message,
                ["ingestionTime"] = each.IngestionTime,
            })]),
            ["nextForwardToken"] = $"f/{end:D56}",
            ["nextBackwardToken"] = $"b/{start:D56}",
        };
    }

    private static (int Start, int End) Window(JsonObject input, int count, int size) => input.Text("nextToken") switch
    {
        null when input.Flag("startFromHead") is true => (0, Math.Min(size, count)),
        null => (Math.Max(0, count - size), count),
        ['f', '/', .. var place] => Forward(Place(place), count, size),
        ['b', '/', .. var place] => (Math.Max(0, Place(place) - size), Place(place)),
        _ => throw InvalidToken,
    };

    private static (int Start, int End) Forward(int start, int count, int size) => (start, Math.Min(Math.Max(start, count), start + size));

    private static int Place(string text) => int.TryParse(text, out var place) ? place : throw InvalidToken;

    private static AwsException InvalidToken => new("InvalidParameterException", "The specified nextToken is invalid.");
}
