namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>A clock whose pauses are over at once; they move it on.</summary>
internal sealed class InstantTime : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly DateTimeOffset _start = new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);
    private TimeSpan _elapsed;

    /// <summary>The pauses taken; timeouts, which don't come to pass, are not among them.</summary>
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
        lock (_lock)
            _elapsed += by;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        // Timeouts are cancellation sources; pauses are Task.Delay's promises.
        if (state is CancellationTokenSource || dueTime == Timeout.InfiniteTimeSpan)
            return new Timer();
        lock (_lock)
        {
            _elapsed += dueTime;
            Pauses.Add(dueTime);
        }
        ThreadPool.QueueUserWorkItem(_ => callback(state));
        return new Timer();
    }

    private sealed class Timer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
