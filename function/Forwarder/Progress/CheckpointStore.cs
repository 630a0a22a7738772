using CequenceApigw.Function.State;
using CequenceApigw.Transactions;

namespace CequenceApigw.Function.Forwarder.Progress;

/// <summary>Checkpoints in the state table, however many digests they hold.</summary>
/// <param name="table">The state table.</param>
/// <param name="digestsAPage">An item of DynamoDB's holds 400 KB; the default fills 320,000 bytes of it.</param>
internal sealed class CheckpointStore(StateTable table, int digestsAPage = 40_000)
{
    /// <summary>The checkpoint of a log group; null if it has none yet.</summary>
    public async Task<Checkpoint?> LoadAsync(string logGroupName, CancellationToken cancellationToken)
    {
        if (await table.GetAsync<Checkpoint>(logGroupName, cancellationToken).ConfigureAwait(false) is not { } checkpoint)
            return null;
        var delivered = new HashSet<RequestDigest>(checkpoint.Delivered);
        for (var number = 1; number <= checkpoint.FurtherPages; number++)
        {
            var id = DeliveredPage.IdOf(logGroupName, number);
            if (await table.GetAsync<DeliveredPage>(id, cancellationToken).ConfigureAwait(false) is { } page)
                delivered.UnionWith(page.Delivered);
        }
        return checkpoint with { Delivered = delivered, FurtherPages = 0 };
    }

    /// <summary>Writes a checkpoint over the version before it. False if another run has written since: nothing is written then.</summary>
    public async Task<bool> TrySaveAsync(Checkpoint checkpoint, CancellationToken cancellationToken)
    {
        var pages = checkpoint.Delivered.Chunk(digestsAPage).ToList();
        for (var number = 1; number < pages.Count; number++)
        {
            var page = new DeliveredPage(DeliveredPage.IdOf(checkpoint.LogGroupName, number), pages[number]);
            await table.PutAsync(page, cancellationToken).ConfigureAwait(false);
        }
        return await table.TryPutAsync(
            checkpoint with { Delivered = pages.FirstOrDefault() ?? [], FurtherPages = Math.Max(0, pages.Count - 1) },
            checkpoint.Version > 1 ? PutCondition.VersionIs(checkpoint.Version - 1) : PutCondition.Absent,
            cancellationToken).ConfigureAwait(false);
    }
}
