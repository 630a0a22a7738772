using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Chaos.Processes;

/// <summary>
/// A process's clock. It follows the organization's from one invocation to the next; in between, calls and pauses move it on, which are
/// over at once. It may be wrong, and may jump.
/// </summary>
internal sealed class ProcessTime(SandboxClock clock) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly HashSet<Limit> _limits = [];
    private readonly DateTimeOffset _began = clock.GetUtcNow();
    private TimeSpan _elapsed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>By how much the clock is wrong.</summary>
    public TimeSpan Skew { get; set; }

    /// <summary>The time that it really is for the process.</summary>
    public DateTimeOffset TrueNow
    {
        get
        {
            lock (_lock)
                return _began + _elapsed;
        }
    }

    public override long GetTimestamp() => (TrueNow - _began).Ticks;

    public override DateTimeOffset GetUtcNow() => TrueNow + Skew;

    /// <summary>It was frozen until now.</summary>
    public void CatchUp()
    {
        if (clock.GetUtcNow() - TrueNow is var behind && behind > TimeSpan.Zero)
            Advance(behind);
    }

    public void Advance(TimeSpan by)
    {
        List<Limit> due;
        lock (_lock)
        {
            _elapsed += by;
            due = [.. _limits.Where(limit => limit.Due <= _elapsed).OrderBy(limit => limit.Due)];
            _limits.ExceptWith(due);
        }
        due.ForEach(limit => limit.Fire());
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == Timeout.InfiniteTimeSpan)
            return new Limit(this, TimeSpan.MaxValue, () => { });
        // Limits are cancellation sources; pauses are Task.Delay's promises.
        if (state is CancellationTokenSource)
        {
            lock (_lock)
            {
                var limit = new Limit(this, _elapsed + dueTime, () => callback(state));
                _limits.Add(limit);
                return limit;
            }
        }
        Advance(dueTime);
        callback(state);
        return new Limit(this, TimeSpan.MaxValue, () => { });
    }

    private sealed class Limit(ProcessTime time, TimeSpan due, Action fire) : ITimer
    {
        public TimeSpan Due => due;

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
            lock (time._lock)
                time._limits.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
