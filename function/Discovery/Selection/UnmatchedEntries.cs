using CequenceApigw.Configuration;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery.Selection;

/// <summary>The inventory's one item about entries of api-config.json that cover nothing here.</summary>
internal sealed class UnmatchedEntries(StateTable table)
{
    /// <summary>The item's id.</summary>
    public const string Id = "config";

    private const string DocumentName = "api-config.json";

    // CloudFormation shows the summary in a console's cell.
    private const int Named = 3;

    /// <returns>For the summary; empty where every entry came to something.</returns>
    public async Task<string> ReportAsync(IReadOnlyList<ApiConfigEntry> entries, CancellationToken cancellationToken)
    {
        var stored = await table.GetAsync<InventoryEntry>(Id, cancellationToken).ConfigureAwait(false);
        if (entries.Count == 0)
        {
            if (stored is not null)
                await table.DeleteAsync<InventoryEntry>(Id, cancellationToken).ConfigureAwait(false);
            return "";
        }
        var item = new InventoryEntry(Id, InventoryState.Unmatched, Words(entries), DocumentName);
        if (item != stored)
            await table.PutAsync(item, cancellationToken).ConfigureAwait(false);
        return $"; {DocumentName}: {item.Reason}";
    }

    private static string Words(IReadOnlyList<ApiConfigEntry> entries)
    {
        var named = string.Join(", ", entries.Take(Named));
        var more = entries.Count > Named ? $" and {entries.Count - Named} more" : "";
        return $"{named}{more} {(entries.Count == 1 ? "matches" : "match")} nothing in this account and Region";
    }
}
