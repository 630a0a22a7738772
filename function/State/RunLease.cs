namespace CequenceApigw.Function.State;

/// <summary>Lets one run of a kind work at a time.</summary>
/// <param name="table">Where it is kept.</param>
/// <param name="id">The kind of run.</param>
/// <param name="time">The machine's clock.</param>
internal sealed class RunLease(StateTable table, string id, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Null if another run holds it.</summary>
    public async Task<Lease?> TryTakeAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        var current = await table.GetAsync<Lease>(id, cancellationToken).ConfigureAwait(false);
        if (current?.Until > time.GetUtcNow())
            return null;
        var taken = new Lease(id, NextTaken(current?.Version ?? 0), until, Guid.NewGuid().ToString());
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
    public Task ReleaseAsync(Lease lease, CancellationToken cancellationToken) =>
        table.TryPutAsync(Released(lease), PutCondition.VersionIs(lease.Version), cancellationToken);

    /// <summary>Whether nobody has held it between two times that this process held it.</summary>
    public static bool Follows(Lease lease, Lease? former) => former is not null && lease.Version == NextTaken(former.Version);

    private static Lease Released(Lease lease) => lease with { Version = lease.Version + 1, Until = DateTimeOffset.UnixEpoch };

    // Odd while it is held, even when it was given back: each holder has a version of its own, whether or not the one before gave it back.
    private static long NextTaken(long version) => (version + 1) | 1;
}
