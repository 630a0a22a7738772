namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>A clock whose pauses are over at once, and move it on. Time limits fire when it has come to them.</summary>
internal sealed class InstantTime : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly DateTimeOffset _start = new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);
    private readonly HashSet<Timer> _limits = [];
    private TimeSpan _elapsed;

    /// <summary>The pauses taken.</summary>
    public List<TimeSpan> Pauses { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp()
    {
        lock (_lock)
            return _elapsed.Ticks;
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return _start + _elapsed;
    }

    public void Advance(TimeSpan by)
    {
        List<Timer> due;
        lock (_lock)
        {
            _elapsed += by;
            due = [.. _limits.Where(limit => limit.Due <= _elapsed)];
            _limits.ExceptWith(due);
        }
        due.ForEach(limit => limit.Fire());
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == Timeout.InfiniteTimeSpan)
            return new Timer(this, TimeSpan.MaxValue, () => { });
        // Limits are cancellation sources; pauses are Task.Delay's promises.
        if (state is CancellationTokenSource)
        {
            lock (_lock)
            {
                var limit = new Timer(this, _elapsed + dueTime, () => callback(state));
                _limits.Add(limit);
                return limit;
            }
        }
        lock (_lock)
            Pauses.Add(dueTime);
        Advance(dueTime);
        ThreadPool.QueueUserWorkItem(_ => callback(state));
        return new Timer(this, TimeSpan.MaxValue, () => { });
    }

    private sealed class Timer(InstantTime time, TimeSpan due, Action fire) : ITimer
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
