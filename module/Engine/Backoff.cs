namespace CequenceApigw.Engine;

/// <summary>The pauses of a poll: short at first, because small rollouts are quick, then longer, because AWS throttles.</summary>
internal sealed class Backoff(Delay delay)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private TimeSpan _next = TimeSpan.FromMilliseconds(200);

    public async Task PauseAsync(CancellationToken ct)
    {
        await delay(_next, ct);
        _next = TimeSpan.FromTicks(Math.Min(Longest.Ticks, _next.Ticks * 3 / 2));
    }
}
