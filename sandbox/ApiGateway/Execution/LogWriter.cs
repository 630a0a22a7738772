using System.Security.Cryptography;
using System.Text;
using CequenceApigw.Sandbox.ApiGateway.Model;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Logs;
using CequenceApigw.Sandbox.Storage;

namespace CequenceApigw.Sandbox.ApiGateway.Execution;

/// <summary>
/// Brings a request's events into CloudWatch Logs: most within 8 seconds, a few within 90 of the request's start, now and then the
/// end of a request later than its beginning. All of it follows from the seed and the request id.
/// </summary>
internal sealed class LogWriter(LogStore logs, SandboxClock clock, SandboxOptions options)
{
    /// <summary>API Gateway spreads requests over streams named by the MD5 of small numbers.</summary>
    private const int Streams = 153;

    private static readonly TimeSpan Latest = TimeSpan.FromSeconds(90);

    public void Write(GatewayRegion gateway, string logGroup, HttpExchange exchange, IReadOnlyList<(DateTimeOffset Timestamp, string Message)> events)
    {
        if (events.Count == 0) return;
        var random = new Random(unchecked((int)Crc32.Of(Encoding.ASCII.GetBytes($"{options.Seed}/{exchange.RequestId}"))));
        var stream = Convert.ToHexStringLower(MD5.HashData(Encoding.ASCII.GetBytes($"{random.Next(Streams)}")));
        var last = events[^1].Timestamp;
        var delay = TimeSpan.FromSeconds(random.NextDouble() * (random.Next(30) == 0 ? Latest.TotalSeconds : 8));
        var isSplit = random.Next(20) == 0;
        foreach (var part in events.GroupBy(each => isSplit && each.Timestamp == last))
        {
            var ingested = part.Key ? last + delay + TimeSpan.FromSeconds(random.NextDouble() * 5) : last + delay;
            var bounded = ingested < exchange.Start + Latest ? ingested : exchange.Start + Latest;
            var wait = bounded - clock.GetUtcNow();
            logs.Write(gateway.AccountId, gateway.Region, logGroup, stream, part, wait > TimeSpan.Zero ? wait : TimeSpan.Zero);
        }
    }
}
