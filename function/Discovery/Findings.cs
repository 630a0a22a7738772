using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery;

/// <summary>What is stored of one API type for others to read, and what this run finds of it.</summary>
/// <param name="Inventory">Every API and stage, and how it was left.</param>
/// <param name="Sources">The log groups that the forwarder reads.</param>
internal sealed record Findings(Inventory Inventory, Sources Sources)
{
    public static async Task<Findings> LoadAsync(StateTable table, ApiType apiType, TimeProvider time, CancellationToken cancellationToken) => new(
        await Inventory.LoadAsync(table, apiType, cancellationToken).ConfigureAwait(false),
        await Sources.LoadAsync(table, apiType, time, cancellationToken).ConfigureAwait(false));

    /// <summary>Forgets what this run didn't find; a log group only when it is read to its end.</summary>
    public async Task EndOthersAsync(CancellationToken cancellationToken)
    {
        await Inventory.RemoveOthersAsync(cancellationToken).ConfigureAwait(false);
        await Sources.EndOthersAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Forgets everything, at once: the type is switched off. This run looked for nothing.</summary>
    public async Task RemoveAllAsync(CancellationToken cancellationToken)
    {
        await Inventory.RemoveOthersAsync(cancellationToken).ConfigureAwait(false);
        await Sources.RemoveAllAsync(cancellationToken).ConfigureAwait(false);
    }
}
