using System.Security.Cryptography;
using System.Text;
using CequenceApigw.Sandbox.ApiGateway.Model;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Logs;
using CequenceApigw.Sandbox.Storage;

namespace CequenceApigw.Sandbox.ApiGateway.Execution;

/// <summary>
/// Brings a request's events into CloudWatch Logs, all together when it has ended, so that the first ones of a slow request are late by
/// its latency: most within 8 seconds of its end, a few within 90 of its start, now and then the last ones a little later than the rest.
/// With <see cref="SandboxOptions.LatePercent"/> single events are ingested minutes late. All of it follows from the seed and the request id.
/// </summary>
internal sealed class LogWriter(LogStore logs, SandboxClock clock, SandboxOptions options)
{
    /// <summary>API Gateway spreads requests over streams named by the MD5 of small numbers.</summary>
    private const int Streams = 153;

    private static readonly TimeSpan Latest = TimeSpan.FromSeconds(90);

    private static readonly TimeSpan LatestAlone = TimeSpan.FromMinutes(5);

    public void Write(GatewayRegion gateway, string logGroup, HttpExchange exchange, IReadOnlyList<(DateTimeOffset Timestamp, string Message)> events)
    {
        if (events.Count == 0) return;
        var random = new Random(unchecked((int)Crc32.Of(Encoding.ASCII.GetBytes($"{options.Seed}/{exchange.RequestId}"))));
        var stream = Convert.ToHexStringLower(MD5.HashData(Encoding.ASCII.GetBytes($"{random.Next(Streams)}")));
        var last = events[^1].Timestamp;
        var shipped = last + TimeSpan.FromSeconds(random.NextDouble() * (random.Next(30) == 0 ? Latest.TotalSeconds : 8));
        var end = random.Next(20) == 0 ? shipped + TimeSpan.FromSeconds(random.NextDouble() * 5) : shipped;
        foreach (var part in events.GroupBy(each => Ingested(each.Timestamp)))
        {
            var wait = part.Key - clock.GetUtcNow();
            logs.Write(gateway.AccountId, gateway.Region, logGroup, stream, part, wait > TimeSpan.Zero ? wait : TimeSpan.Zero);
        }

        DateTimeOffset Ingested(DateTimeOffset timestamp)
        {
            var withTheRest = Earlier(timestamp == last ? end : shipped, exchange.Start + Latest);
            var isLate = random.NextDouble() * 100 < options.LatePercent;
            return isLate ? Later(withTheRest, timestamp + (random.NextDouble() * LatestAlone)) : withTheRest;
        }
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
