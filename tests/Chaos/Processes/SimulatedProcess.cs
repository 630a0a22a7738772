using CequenceApigw.Chaos.Connections;
using CequenceApigw.Chaos.Faults;
using CequenceApigw.Chaos.Truth;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Chaos.Processes;

/// <summary>What would be a process: a clock and a connection of its own, and it can be killed.</summary>
internal sealed class SimulatedProcess
{
    private volatile bool _isDead;

    /// <param name="name">Unique, and the same in every run of the seed.</param>
    /// <param name="account">Whose calls it makes.</param>
    /// <param name="clock">The organization's time.</param>
    /// <param name="plan">What goes wrong.</param>
    /// <param name="server">Where its calls go.</param>
    /// <param name="journal">Is told of what the Edge acknowledges.</param>
    public SimulatedProcess(string name, string account, SandboxClock clock, FaultPlan plan, InMemoryServer server, DeliveryJournal journal)
    {
        (Name, Account) = (name, account);
        Time = new ProcessTime(clock);
        Connection = new FaultyConnection(this, plan, server, journal);
        HttpClients = new ConnectionFactory(Connection);
    }

    public string Name { get; }

    public string Account { get; }

    public ProcessTime Time { get; }

    public HttpMessageHandler Connection { get; }

    public ConnectionFactory HttpClients { get; }

    /// <summary>Nothing happens to it: it only looks.</summary>
    public bool IsImmune { get; init; }

    public bool IsDead => _isDead;

    /// <summary>When Lambda kills it, by the organization's time; never where it is no function.</summary>
    public DateTimeOffset Deadline { get; set; } = DateTimeOffset.MaxValue;

    /// <summary>How often it has been invoked.</summary>
    public int Invocations { get; set; }

    /// <summary>A write of state of this process has failed, or a whole invocation.</summary>
    public bool HasFailed { get; set; }

    /// <summary>What follows on each call that was answered.</summary>
    public Func<Task> AfterCall { get; init; } = () => Task.CompletedTask;

    /// <summary>Starts the same function once more; null where that can't be.</summary>
    public Func<Task>? Again { get; set; }

    public bool MayOverlap => Again is not null;

    public async Task OverlapAsync()
    {
        var again = Again;
        // Once a run is enough.
        Again = null;
        if (again is not null)
            await again();
    }

    /// <summary>Ends it; what it throws then is to be thrown.</summary>
    public ProcessKilledException Kill()
    {
        _isDead = true;
        return new ProcessKilledException(Name);
    }

    public void ThrowIfDead()
    {
        if (Time.TrueNow > Deadline)
            _isDead = true;
        if (_isDead)
            throw new ProcessKilledException(Name);
    }
}
