using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Forwarder.Progress;

/// <summary>Checkpoints in the state table.</summary>
internal sealed class CheckpointStore(StateTable table)
{
    /// <summary>
    /// The checkpoint of a log group; its first one if it has none yet. One that was switched off for long begins anew: what was logged
    /// meanwhile was not to be forwarded.
    /// </summary>
    public async Task<Checkpoint> LoadAsync(Source source, CancellationToken cancellationToken)
    {
        var first = Checkpoint.First(source);
        if (await table.GetAsync<Checkpoint>(source.LogGroupName, cancellationToken).ConfigureAwait(false) is not { } stored)
            return first;
        return await WasAwayForLongAsync(source, first.ReadTo - stored.ReadTo, cancellationToken).ConfigureAwait(false)
            ? stored with { ReadTo = first.ReadTo }
            : stored;
    }

    /// <summary>What is done with after a checkpoint.</summary>
    public Task<DeliveredRequests> LoadDeliveredAsync(Checkpoint checkpoint, CancellationToken cancellationToken) =>
        DeliveredRequests.LoadAsync(table, checkpoint, cancellationToken);

    /// <summary>What the Edge has refused after a checkpoint, and how often.</summary>
    public Task<RefusedRequests> LoadRefusedAsync(Checkpoint checkpoint, CancellationToken cancellationToken) =>
        RefusedRequests.LoadAsync(table, checkpoint, cancellationToken);

    /// <summary>Writes a checkpoint over the version before it. False if another run has written since: nothing is written then.</summary>
    public Task<bool> TrySaveAsync(Checkpoint checkpoint, CancellationToken cancellationToken) => table.TryPutAsync(
        checkpoint, checkpoint.Version > 1 ? PutCondition.VersionIs(checkpoint.Version - 1) : PutCondition.Absent, cancellationToken);

    /// <summary>Deletes all that is kept of a log group that was away for long; of one that comes back, nothing of it counts.</summary>
    public async Task ForgetAsync(string logGroupName, CancellationToken cancellationToken)
    {
        var checkpoint = await table.GetAsync<Checkpoint>(logGroupName, cancellationToken).ConfigureAwait(false);
        await DeliveredRequests.DeleteAsync(table, checkpoint ?? new Checkpoint(logGroupName, 0, 0, 0, 0), cancellationToken).ConfigureAwait(false);
        await table.DeleteAsync<RefusedRecord>(logGroupName, cancellationToken).ConfigureAwait(false);
        await table.DeleteAsync<Checkpoint>(logGroupName, cancellationToken).ConfigureAwait(false);
        // Last: by it a run that dies here is gone on with.
        await table.DeleteAsync<Absence>(logGroupName, cancellationToken).ConfigureAwait(false);
    }

    // Most log groups were never away for so long, nor behind; one that is behind may have been away for a minute.
    private async Task<bool> WasAwayForLongAsync(Source source, long milliseconds, CancellationToken cancellationToken) =>
        milliseconds > (long)ForwarderLimits.LongestAbsence.TotalMilliseconds
        && await table.GetAsync<Absence>(source.LogGroupName, cancellationToken).ConfigureAwait(false) is { } absence
        && source.EnabledAt - absence.Since > ForwarderLimits.LongestAbsence;
}
