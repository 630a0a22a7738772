using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery;

/// <summary>Lets one run change settings at a time: what the schedule's run switches on isn't what a removal just put back.</summary>
internal sealed class RunLease(StateTable table, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Null if another run holds it.</summary>
    public async Task<Lease?> TryTakeAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        var current = await table.GetAsync<Lease>(Lease.TheId, cancellationToken).ConfigureAwait(false);
        if (current?.Until > time.GetUtcNow())
            return null;
        var taken = new Lease((current?.Version ?? 0) + 1, until);
        var condition = current is null ? PutCondition.Absent : PutCondition.VersionIs(current.Version);
        return await table.TryPutAsync(taken, condition, cancellationToken).ConfigureAwait(false) ? taken : null;
    }

    /// <summary>Waits until no other run holds it.</summary>
    public async Task<Lease> TakeAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await TryTakeAsync(until, cancellationToken).ConfigureAwait(false) is { } taken)
                return taken;
            await Task.Delay(Pause, time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Gives it back, unless it has ended and another run has it.</summary>
    public Task ReleaseAsync(Lease lease) => table.TryPutAsync(
        new Lease(lease.Version + 1, DateTimeOffset.UnixEpoch), PutCondition.VersionIs(lease.Version), CancellationToken.None);
}
