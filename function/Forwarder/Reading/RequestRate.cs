namespace CequenceApigw.Function.Forwarder.Reading;

/// <summary>Spaces calls evenly, whoever makes them.</summary>
internal sealed class RequestRate(double callsPerSecond, TimeProvider time)
{
    private readonly TimeSpan _interval = TimeSpan.FromSeconds(1 / callsPerSecond);
    private readonly Lock _lock = new();
    private readonly long _start = time.GetTimestamp();
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
            delay = turn - now;
        }
        return delay <= TimeSpan.Zero ? Task.CompletedTask : Task.Delay(delay, time, cancellationToken);
    }
}
