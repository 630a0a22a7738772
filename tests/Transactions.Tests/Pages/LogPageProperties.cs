using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CequenceApigw.Transactions.Pages;
using FsCheck;
using FsCheck.Xunit;

namespace CequenceApigw.Transactions.Tests.Pages;

public class LogPageProperties
{
    private static readonly JsonSerializerOptions EscapingLittle = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Property(MaxTest = 1000)]
    public bool Any_messages_come_back(NonNull<string>[] texts, bool escapingLittle)
    {
        var messages = texts.Select(text => Valid(text.Get)).ToList();
        var events = messages.Select(message => new { timestamp = 1, message, eventId = message });
        var page = JsonSerializer.SerializeToUtf8Bytes(new { events, nextToken = "t" }, escapingLittle ? EscapingLittle : null);
        var seen = new SeenEvents();
        new LogPageParser().Parse(page, seen);
        return seen.Events.SequenceEqual(messages.Select(message => message + "@1"));
    }

    [Property(MaxTest = 300)]
    public bool Escapes_at_any_distance_come_back(PositiveInt before, PositiveInt after)
    {
        var message = $"{new string('a', before.Get % 100)}\"\\\n{new string('\\', after.Get % 70)}\"{new string('b', after.Get % 40)}";
        var seen = new SeenEvents();
        new LogPageParser().Parse(JsonSerializer.SerializeToUtf8Bytes(new { events = new[] { new { message, timestamp = 2 } } }, EscapingLittle), seen);
        return seen.Events.Single() == message + "@2";
    }

    // Strings are read in blocks of 64 bytes: a row of backslashes begins and ends at each place of one, and in the next.
    [Fact]
    public void Rows_of_backslashes_come_back_from_each_place_of_a_block()
    {
        var behind = new string('c', 200);
        for (var before = 0; before <= 130; before++)
        {
            for (var row = 0; row <= 70; row++)
            {
                var message = $"{new string('a', before)}{new string('\\', row)}\"{new string('\\', row % 3)}";
                var seen = new SeenEvents();
                new LogPageParser().Parse(JsonSerializer.SerializeToUtf8Bytes(new { events = new[] { new { message, timestamp = 3, behind } } }, EscapingLittle), seen);
                Assert.Equal($"{message}@3", seen.Events.Single());
            }
        }
    }

    // A log event is valid UTF-8: unpaired surrogates don't get there.
    private static string Valid(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
