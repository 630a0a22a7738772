using CequenceApigw.Benchmarks.Pages;

namespace CequenceApigw.Benchmarks.Soak;

/// <summary>The log of an API with so many requests a minute, made anew whenever it is read: nothing of it is kept in memory.</summary>
/// <param name="requests">Requests a minute.</param>
internal sealed class SoakTraffic(int requests)
{
    /// <summary>A minute, and how late an event may come, in milliseconds.</summary>
    public const long Minute = 60_000;

    private const long Latest = 300_000;
    private const int LateOf = 20_000;

    /// <summary>The events of a log group's minute, in the order of their timestamps. One of many comes minutes late.</summary>
    /// <param name="group">The log group's number.</param>
    /// <param name="minute">The minute's beginning, in milliseconds since the Unix epoch.</param>
    public IEnumerable<(long Timestamp, long Ingested, string Message, string Id)> Events(int group, long minute)
    {
        var random = new Random(unchecked((int)(minute / Minute * 31 + group)));
        for (var request = 0; request < requests; request++)
        {
            var (time, line) = (minute + Minute * request / requests, 0);
            foreach (var message in new GeneratedRequest(random).Lines())
            {
                var late = random.Next(LateOf) == 0 ? random.NextInt64(Latest) : 2_000;
                yield return (time + line, time + line + late, message, $"{minute}{group:000}{request:00000}{line:00}");
                line++;
            }
        }
    }
}
