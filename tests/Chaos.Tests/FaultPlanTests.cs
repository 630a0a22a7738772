using CequenceApigw.Chaos.Connections;
using CequenceApigw.Chaos.Faults;
using CequenceApigw.Chaos.Processes;
using CequenceApigw.Chaos.Truth;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Chaos.Tests;

public class FaultPlanTests
{
    private static readonly SandboxClock Clock = new(new SandboxOptions { StandingTime = DateTimeOffset.UnixEpoch });

    [Fact]
    public void A_seed_decides_by_the_calls_and_not_by_their_order()
    {
        var calls = Enumerable.Range(0, 2_000).ToList();

        Assert.Equal(Faults(seed: 2, calls), Faults(seed: 2, [.. calls.AsEnumerable().Reverse()]));
        Assert.NotEqual(Faults(seed: 2, calls), Faults(seed: 3, calls));
        Assert.Contains(Faults(seed: 2, calls).Values, fault => fault != FaultKind.None);
    }

    private static SortedDictionary<int, FaultKind> Faults(int seed, IReadOnlyList<int> calls)
    {
        var plan = new FaultPlan(seed, Clock);
        using var server = new InMemoryServer(new Uri("http://127.0.0.1"));
        var process = new SimulatedProcess("forwarder 1", "200000000001", Clock, plan, server, new DeliveryJournal());
        return new SortedDictionary<int, FaultKind>(
            calls.ToDictionary(call => call, call => plan.Next(process, new CallName("logs", "FilterLogEvents", $"{call}", IsQuery: false))));
    }
}
