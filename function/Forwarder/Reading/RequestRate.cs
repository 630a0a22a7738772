namespace CequenceApigw.Function.Forwarder.Reading;

/// <summary>
/// Spaces calls evenly, whoever makes them. The quota is the account's, whose owner may read, too: where it turns out to be used up,
/// the calls become rarer at once, and then by and by as frequent as before.
/// </summary>
internal sealed class RequestRate(double callsPerSecond, TimeProvider time)
{
    private const double SlowDownFactor = 2;
    private const double SpeedUpFactor = 0.95;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private readonly TimeSpan _shortest = TimeSpan.FromSeconds(1 / callsPerSecond);
    private readonly Lock _lock = new();
    private readonly long _start = time.GetTimestamp();
    private TimeSpan _interval = TimeSpan.FromSeconds(1 / callsPerSecond);
    private TimeSpan _next;

    /// <summary>Returns when it is the caller's turn.</summary>
    public Task WaitAsync(CancellationToken cancellationToken)
    {
        TimeSpan delay;
        lock (_lock)
        {
            var now = time.GetElapsedTime(_start);
            var turn = now > _next ? now : _next;
            _next = turn + _interval;
            _interval = Max(_shortest, _interval * SpeedUpFactor);
            delay = turn - now;
        }
        return delay <= TimeSpan.Zero ? Task.CompletedTask : Task.Delay(delay, time, cancellationToken);
    }

    /// <summary>A call was refused because the quota is used up.</summary>
    public void SlowDown()
    {
        lock (_lock)
        {
            _interval = Max(_shortest, _interval * SlowDownFactor < Longest ? _interval * SlowDownFactor : Longest);
            _next = Max(_next, time.GetElapsedTime(_start) + Pause);
        }
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
