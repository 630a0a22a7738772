namespace CequenceApigw.Function.Runtime;

/// <summary>Takes one invocation after the other, for as long as the process lives.</summary>
internal sealed class RuntimeLoop(RuntimeApi api, IHandler handler, TimeProvider time)
{
    /// <summary>What a handler has left for its answer when its token fires.</summary>
    internal static readonly TimeSpan Reserve = TimeSpan.FromSeconds(1);

    /// <summary>Runs until the token fires or the Runtime API fails; the latter ends the process, and Lambda starts a new one.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var invocation = await api.NextAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                await api.RespondAsync(invocation.RequestId, await HandleAsync(invocation).ConfigureAwait(false)).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                await api.ReportErrorAsync(invocation.RequestId, exception).ConfigureAwait(false);
            }
        }
    }

    private async Task<ReadOnlyMemory<byte>> HandleAsync(Invocation invocation)
    {
        using var deadline = new CancellationTokenSource(UntilReserve(invocation.Deadline), time);
        return await handler.HandleAsync(invocation, deadline.Token).ConfigureAwait(false);
    }

    private TimeSpan UntilReserve(DateTimeOffset deadline) => (deadline - time.GetUtcNow() - Reserve) switch
    {
        var left when left < TimeSpan.Zero => TimeSpan.Zero,
        // No deadline, or one further away than a timer can be set and Lambda allows.
        var left when left > TimeSpan.FromDays(1) => Timeout.InfiniteTimeSpan,
        var left => left,
    };
}
