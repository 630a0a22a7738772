namespace CequenceApigw.Engine;

/// <summary>The pauses of a poll: short at first, because small rollouts are quick, then longer, because AWS throttles.</summary>
internal sealed class Backoff(Delay delay)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private TimeSpan _next = TimeSpan.FromMilliseconds(200);

    /// <returns>How long it was.</returns>
    public async Task<TimeSpan> PauseAsync(CancellationToken ct)
    {
        var pause = _next;
        await delay(pause, ct);
        _next = TimeSpan.FromTicks(Math.Min(Longest.Ticks, pause.Ticks * 3 / 2));
        return pause;
    }
}
