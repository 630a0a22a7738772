using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery.Selection;

/// <summary>The inventory's one item about what of api-config.json covers nothing here.</summary>
internal sealed class Unmatched(StateTable table)
{
    /// <summary>The item's id.</summary>
    public const string Id = "config";

    private const string DocumentName = "api-config.json";

    // CloudFormation shows the summary in a console's cell; the inventory's item is for whoever looks for the fault.
    private const int NamedInSummary = 3;
    private const int NamedInInventory = 50;

    /// <param name="patterns">Entries, and patterns of entries, in words.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>For the summary; empty where everything came to something.</returns>
    public async Task<string> ReportAsync(IReadOnlyList<string> patterns, CancellationToken cancellationToken)
    {
        var stored = await table.GetAsync<InventoryEntry>(Id, cancellationToken).ConfigureAwait(false);
        if (patterns.Count == 0)
        {
            if (stored is not null)
                await table.DeleteAsync<InventoryEntry>(Id, cancellationToken).ConfigureAwait(false);
            return "";
        }
        var item = new InventoryEntry(Id, InventoryState.Unmatched, Words(patterns, NamedInInventory), DocumentName);
        if (item != stored)
            await table.PutAsync(item, cancellationToken).ConfigureAwait(false);
        return $"; {DocumentName}: {Words(patterns, NamedInSummary)}";
    }

    private static string Words(IReadOnlyList<string> patterns, int most)
    {
        var named = string.Join(", ", patterns.Take(most));
        var more = patterns.Count > most ? $" and {patterns.Count - most} more" : "";
        return $"{named}{more} {(patterns.Count == 1 ? "matches" : "match")} nothing in this account and Region";
    }
}
