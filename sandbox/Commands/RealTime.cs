using CequenceApigw.Sandbox.Traffic;

namespace CequenceApigw.Sandbox.Commands;

/// <summary>Lets the organization live at the machine's own speed: clients send their requests, schedules fire when they are due.</summary>
internal sealed class RealTime(LocalOrganization local, int requestsPerMinute)
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    /// <summary>Returns when <paramref name="cancellationToken"/> fires.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var traffic = requestsPerMinute == 0 ? Task.CompletedTask : SendAsync(cancellationToken);
        await EachTickAsync(() => local.TickAsync(cancellationToken), cancellationToken);
        await traffic;
    }

    private Task SendAsync(CancellationToken cancellationToken)
    {
        var generator = local.Services.GetRequiredService<TrafficGenerator>();
        var (sent, due) = (0, 0.0);
        return EachTickAsync(
            async () =>
            {
                due += requestsPerMinute * Tick / TimeSpan.FromMinutes(1);
                sent += await generator.SendAsync((int)due - sent, Tick, cancellationToken);
                // Requests that nothing took are not made up later.
                due = Math.Min(due, sent + 1);
            },
            cancellationToken);
    }

    private static async Task EachTickAsync(Func<Task> act, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Tick);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken)) await act();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Ctrl+C is how serving ends.
        }
    }
}
