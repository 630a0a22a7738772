using CequenceApigw.Sandbox.ApiGateway.Execution;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Logs;

namespace CequenceApigw.Sandbox.Tests.ApiGateway;

/// <summary>When a request's events can be read.</summary>
public sealed class LogWriterTests
{
    private const int Requests = 400;
    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);

    [Fact]
    public void The_first_events_of_a_slow_request_are_ingested_with_its_last_ones()
    {
        var latency = TimeSpan.FromSeconds(11);

        var requests = Write(new SandboxOptions(), latency);

        Assert.All(requests, request =>
        {
            var (first, last) = (request.Where(each => each.Timestamp < request[^1].Timestamp).ToList(), request[^1]);
            Assert.Equal(latency.TotalMilliseconds, last.Timestamp - first[0].Timestamp);
            Assert.True(Milliseconds(first.Max(each => each.IngestionTime) - first.Min(each => each.IngestionTime)) < TimeSpan.FromSeconds(1));
            Assert.All(first, each =>
                Assert.InRange(Milliseconds(each.IngestionTime - each.Timestamp), latency - TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(91)));
        });
    }

    [Fact]
    public void Single_events_are_as_late_as_asked_for_and_at_most_five_minutes()
    {
        var requests = Write(new SandboxOptions { LatePercent = 10 }, TimeSpan.FromMilliseconds(20));
        var events = requests.SelectMany(request => request).ToList();
        // Whole requests come by 90 seconds: what comes later came by itself, 70 % of what is spread over 5 minutes.
        var late = events.Where(IsLate).ToList();

        Assert.InRange(late.Count / (double)events.Count, 0.05, 0.09);
        Assert.True(late.Max(each => Milliseconds(each.IngestionTime - each.Timestamp)) <= FiveMinutes + TimeSpan.FromSeconds(1));
        Assert.Contains(requests, request => request.Count(IsLate) == 1);
        Assert.DoesNotContain(requests, request => request.All(IsLate));
        Assert.All(requests, request => Assert.Equal(Exchanges.Written(Exchanges.Call(), Exchanges.Exchange()).Count, request.Count));
    }

    [Fact]
    public void Without_late_events_none_is_later_than_90_seconds() =>
        Assert.DoesNotContain(Write(new SandboxOptions(), TimeSpan.FromSeconds(59)).SelectMany(request => request), IsLate);

    [Fact]
    public void The_same_seed_makes_the_same_events_late()
    {
        List<double> Delays(int seed) =>
        [
            .. from each in Write(new SandboxOptions { LatePercent = 10, Seed = seed }, TimeSpan.Zero).SelectMany(request => request)
               orderby each.Message
               select (each.IngestionTime - each.Timestamp) / 1000.0,
        ];
        bool AreAlike((double One, double Other) delays) => Math.Abs(delays.One - delays.Other) < 2;

        Assert.All(Delays(7).Zip(Delays(7)), delays => Assert.True(AreAlike(delays)));
        Assert.Contains(Delays(7).Zip(Delays(8)), delays => !AreAlike(delays));
    }

    private static bool IsLate(LogEvent each) => Milliseconds(each.IngestionTime - each.Timestamp) > TimeSpan.FromSeconds(92);

    private static TimeSpan Milliseconds(long count) => TimeSpan.FromMilliseconds(count);

    /// <summary>The events of many requests that begin now, each request's in reading order.</summary>
    private static List<List<LogEvent>> Write(SandboxOptions options, TimeSpan latency)
    {
        var clock = new SandboxClock();
        var store = new LogStore(clock);
        var writer = new LogWriter(store, clock, options);
        var call = Exchanges.Call();
        for (var number = 0; number < Requests; number++)
        {
            var start = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
            var exchange = Exchanges.Exchange() with { RequestId = $"{number:x8}-3a83-41e9-8dc8-db3cf4c83204", Start = start, Latency = latency };
            writer.Write(call.Gateway, call.LogGroup, exchange,
                [.. ExecutionLog.Of(call, exchange).Select(line => (start + line.Offset, LogText.Event(exchange.RequestId, line.Text)))]);
        }

        var everything = new LogQuery(0, long.MaxValue, null, null, FilterPattern.Parse(null));
        var events = store.Get(call.Gateway.AccountId, call.Gateway.Region, call.LogGroup).Read(everything, (-1, 0, 0), long.MaxValue, _ => false);
        return [.. events.GroupBy(each => each.Message[..38]).Select(request => request.ToList())];
    }
}
