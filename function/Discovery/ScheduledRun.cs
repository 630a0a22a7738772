using CequenceApigw.Function.Runtime;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery;

/// <summary>The schedule's run: finds what is new, forgets what is gone, completes what an earlier run couldn't.</summary>
internal sealed class ScheduledRun(ApiDiscovery discovery, RunLease lease, DiscoveryLog log, TimeProvider time)
{
    /// <summary>Shorter than an invocation, so that a stack's change never waits long; the next run goes on.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromMinutes(7);

    /// <exception cref="DiscoveryException">A setting couldn't be put back, or nothing can be enabled: the invocation counts as failed.</exception>
    public async Task RunAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var left = RunTime.LeftForWork(invocation.Deadline, time);
        left = left < Longest ? left : Longest;
        using var timer = new CancellationTokenSource(left, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        if (await lease.TryTakeAsync(time.GetUtcNow() + left, stop.Token).ConfigureAwait(false) is not { } held)
        {
            log.Scheduled("Another run is under way.");
            return;
        }
        try
        {
            log.Scheduled(await discovery.ReachGoalAsync(stop.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            log.Scheduled("The time wasn't enough for all APIs of this account and Region: the next run goes on.");
        }
        finally
        {
            await lease.ReleaseAsync(held, cancellationToken).ConfigureAwait(false);
        }
    }
}
