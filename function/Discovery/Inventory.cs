using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery;

/// <summary>What one run found of one API type; replaces what the run before left.</summary>
internal sealed class Inventory(StateTable table, ApiType apiType)
{
    private readonly string _idPrefix = apiType switch { ApiType.Rest => "rest/", _ => "http/" };
    private readonly Dictionary<string, InventoryEntry> _entries = [];

    /// <param name="api">The API.</param>
    /// <param name="stage">The stage; null if the entry is about the whole API.</param>
    /// <param name="state">How it was left.</param>
    /// <param name="reason">Why, for people.</param>
    public void Add<TStage>(FoundApi<TStage> api, string? stage, InventoryState state, string reason = "")
    {
        var id = _idPrefix + (stage is null ? api.ApiId : $"{api.ApiId}/{stage}");
        _entries[id] = new InventoryEntry(id, state, reason, api.Name);
    }

    public bool Has(params ReadOnlySpan<InventoryState> states)
    {
        foreach (var entry in _entries.Values)
        {
            if (states.Contains(entry.State))
                return true;
        }
        return false;
    }

    /// <summary>Writes this run's entries and removes those of APIs and stages that are gone.</summary>
    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        var stale = new List<string>();
        await foreach (var entry in table.QueryAsync<InventoryEntry>(cancellationToken).ConfigureAwait(false))
        {
            if (entry.Id.StartsWith(_idPrefix, StringComparison.Ordinal) && !_entries.ContainsKey(entry.Id))
                stale.Add(entry.Id);
        }
        foreach (var entry in _entries.Values)
            await table.PutAsync(entry, cancellationToken).ConfigureAwait(false);
        foreach (var id in stale)
            await table.DeleteAsync<InventoryEntry>(id, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>For example <c>8 enabled, 1 failed</c>.</summary>
    public override string ToString()
    {
        var counts = _entries.Values.CountBy(entry => entry.State).OrderBy(count => count.Key).Select(count => $"{count.Value} {Word(count.Key)}");
        return _entries.Count == 0 ? "none found" : string.Join(", ", counts);
    }

    private static string Word(InventoryState state) => state switch
    {
        InventoryState.Enabled => "enabled",
        InventoryState.AlreadyEnabled => "already enabled",
        InventoryState.Skipped => "skipped",
        InventoryState.Conflict => "in conflict",
        _ => "failed",
    };
}
