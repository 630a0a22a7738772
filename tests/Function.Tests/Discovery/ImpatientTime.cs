namespace CequenceApigw.Function.Tests.Discovery;

/// <summary>Time in which every wait of up to a minute is over at once; the clock then shows that it passed.</summary>
internal sealed class ImpatientTime : TimeProvider
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private DateTimeOffset _now = new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);

    public List<TimeSpan> Waits { get; } = [];

    public override DateTimeOffset GetUtcNow() => _now;

    public void Pass(TimeSpan time) => _now += time;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime > LongestWait || dueTime == Timeout.InfiniteTimeSpan)
            return new Elapsed();
        if (dueTime > TimeSpan.Zero)
        {
            Waits.Add(dueTime);
            _now += dueTime;
        }
        ThreadPool.QueueUserWorkItem(_ => callback(state));
        return new Elapsed();
    }

    private sealed class Elapsed : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => default;
    }
}
