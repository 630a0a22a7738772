using System.Buffers;
using System.Text.Json;

namespace CequenceApigw.Benchmarks.Pages;

/// <summary>
/// Writes a log group's pages as FilterLogEvents answers: at most 1 MB or 10,000 events each, in the order of timestamps.
/// A few requests run at the same time, so that their lines are interleaved. The same seed gives the same pages.
/// </summary>
internal sealed class PageGenerator(int seed)
{
    private const int PageBytes = 1_000_000;
    private const int PageEvents = 10_000;
    private const int AtOnce = 4;
    private const int MillisecondsApart = 2;

    private readonly Random _random = new(seed);
    private readonly ArrayBufferWriter<byte> _page = new();
    private long _eventId;

    /// <summary>Writes the pages of so many log groups; returns how many events and requests they have.</summary>
    public static (long Events, long Requests) WriteAll(string directory, int groups, int requests, int seed)
    {
        var events = 0L;
        for (var group = 0; group < groups; group++)
        {
            var name = Uri.EscapeDataString($"API-Gateway-Execution-Logs_api{group:0000}/prod");
            events += new PageGenerator(seed + group).Write(Path.Combine(directory, name), requests);
        }
        return (events, (long)groups * requests);
    }

    /// <summary>Writes the pages of so many requests; returns how many events they have.</summary>
    public long Write(string folder, int requests)
    {
        Directory.CreateDirectory(folder);
        var (events, page, time) = (0L, 0, 1_763_800_000_000L);
        var json = Begin();
        var inPage = 0;
        foreach (var message in Interleaved(requests))
        {
            if (inPage == PageEvents || json.BytesCommitted + json.BytesPending > PageBytes)
            {
                End(json, Path.Combine(folder, $"{page++:00000}.json"), last: false);
                json = Begin();
                inPage = 0;
            }
            WriteEvent(json, message, time += _random.Next(MillisecondsApart));
            inPage++;
            events++;
        }
        End(json, Path.Combine(folder, $"{page:00000}.json"), last: true);
        return events;
    }

    private IEnumerable<string> Interleaved(int requests)
    {
        var running = new List<Queue<string>>();
        while (requests > 0 || running.Count > 0)
        {
            while (requests > 0 && running.Count < AtOnce)
            {
                running.Add(new Queue<string>(new GeneratedRequest(_random).Lines()));
                requests--;
            }
            var next = running[_random.Next(running.Count)];
            // Mostly in one go, as real logs have them.
            for (var lines = _random.Next(1, 12); lines > 0 && next.Count > 0; lines--)
                yield return next.Dequeue();
            if (next.Count == 0)
                running.Remove(next);
        }
    }

    private Utf8JsonWriter Begin()
    {
        _page.ResetWrittenCount();
        var json = new Utf8JsonWriter(_page, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteStartArray("events");
        return json;
    }

    private void WriteEvent(Utf8JsonWriter json, string message, long time)
    {
        json.WriteStartObject();
        json.WriteString("logStreamName", "e369853df766fa44e1ed0ff613f563bd");
        json.WriteNumber("timestamp", time);
        json.WriteString("message", message);
        json.WriteNumber("ingestionTime", time + 900);
        json.WriteString("eventId", $"3459441144941153279198895922082360953542{_eventId++:0000000000000000}");
        json.WriteEndObject();
    }

    private void End(Utf8JsonWriter json, string file, bool last)
    {
        json.WriteEndArray();
        if (!last)
            json.WriteString("nextToken", Guid.Empty.ToString());
        json.WriteStartArray("searchedLogStreams");
        json.WriteEndArray();
        json.WriteEndObject();
        json.Dispose();
        File.WriteAllBytes(file, _page.WrittenSpan);
    }
}
