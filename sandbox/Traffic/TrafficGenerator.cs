using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Traffic.Exchanges;
using CequenceApigw.Sandbox.Traffic.Truth;

namespace CequenceApigw.Sandbox.Traffic;

/// <summary>Clients of the organization's APIs: sends varied requests and keeps what must arrive of each.</summary>
internal sealed class TrafficGenerator(TrafficTargets targets, GroundTruth truth, SandboxClock clock, SandboxOptions options)
{
    private readonly ExchangeGenerator _exchanges = new(options.Seed);
    private int _turn;

    /// <summary>
    /// Sends requests in turn to everything that logs, going on where the last call ended, with times spread over the last
    /// <paramref name="span"/>.
    /// </summary>
    /// <returns>How many were sent: none where nothing logs.</returns>
    public async Task<int> SendAsync(int requests, TimeSpan? span = null, CancellationToken cancellationToken = default)
    {
        var logging = targets.Logging;
        if (logging.Count == 0) return 0;
        var over = span ?? TimeSpan.FromMinutes(1);
        // Log times are milliseconds.
        var begin = DateTimeOffset.FromUnixTimeMilliseconds((clock.GetUtcNow() - over).ToUnixTimeMilliseconds());
        for (var index = 0; index < requests; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var target = logging[_turn++ % logging.Count];
            var start = begin.AddMilliseconds((long)(over.TotalMilliseconds * index / requests));
            var exchange = _exchanges.Next(target.Route, start);
            truth.Add(new SentExchange(exchange.RequestId, target.Name, target.Expect(exchange)));
            target.Send(exchange);
            if (index % 1000 == 999) await Task.Yield();
        }

        return requests;
    }
}
