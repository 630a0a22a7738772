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

    /// <summary>Forgets what this run didn't find: everything, if it looked for nothing.</summary>
    public async Task RemoveOthersAsync(CancellationToken cancellationToken)
    {
        await Inventory.RemoveOthersAsync(cancellationToken).ConfigureAwait(false);
        await Sources.RemoveOthersAsync(cancellationToken).ConfigureAwait(false);
    }
}
