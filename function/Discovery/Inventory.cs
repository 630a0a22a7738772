using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery;

/// <summary>What one run finds of one API type, stored as it goes: a run that ends early has told what it did.</summary>
internal sealed class Inventory
{
    // No API's id: those have ten characters.
    private const string Account = "account";

    private readonly StateTable _table;
    private readonly string _idPrefix;
    private readonly Dictionary<string, InventoryEntry> _stored;
    private readonly Dictionary<string, InventoryEntry> _entries = [];
    private string? _role;

    private Inventory(StateTable table, string idPrefix, Dictionary<string, InventoryEntry> stored) =>
        (_table, _idPrefix, _stored) = (table, idPrefix, stored);

    public static async Task<Inventory> LoadAsync(StateTable table, ApiType apiType, CancellationToken cancellationToken)
    {
        var idPrefix = apiType switch { ApiType.Rest => "rest/", _ => "http/" };
        var stored = new Dictionary<string, InventoryEntry>();
        await foreach (var entry in table.QueryAsync<InventoryEntry>(cancellationToken).ConfigureAwait(false))
        {
            if (entry.Id.StartsWith(idPrefix, StringComparison.Ordinal))
                stored.Add(entry.Id, entry);
        }
        return new Inventory(table, idPrefix, stored);
    }

    /// <param name="api">The API.</param>
    /// <param name="stage">The stage; null if the entry is about the whole API.</param>
    /// <param name="outcome">How it was left, and why.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public async Task AddAsync<TStage>(FoundApi<TStage> api, string? stage, Outcome outcome, CancellationToken cancellationToken)
    {
        var id = _idPrefix + (stage is null ? api.ApiId : $"{api.ApiId}/{stage}");
        await AddAsync(new InventoryEntry(id, outcome.State, outcome.Reason, api.Name), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What there is to say of the account's role for CloudWatch Logs.</summary>
    public Task AddRoleAsync(Outcome outcome, CancellationToken cancellationToken)
    {
        _role = outcome.Reason;
        return AddAsync(new InventoryEntry(_idPrefix + Account, outcome.State, outcome.Reason, "API Gateway's settings"), cancellationToken);
    }

    /// <summary>A stage that isn't to be enabled any more, and couldn't be put back yet.</summary>
    public Task AddAsync(FailedRestore failure, CancellationToken cancellationToken)
    {
        var reason = $"Not put back yet, the next run tries again: {failure.Reason}";
        var apiName = _stored.GetValueOrDefault(failure.SettingId)?.ApiName ?? "";
        return AddAsync(new InventoryEntry(failure.SettingId, InventoryState.Failed, reason, apiName), cancellationToken);
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

    /// <summary>Whether there is something, and all of it was left so.</summary>
    public bool HasOnly(InventoryState state) => _entries.Count > 0 && _entries.Values.All(entry => entry.State == state);

    /// <summary>Removes the entries of APIs and stages that this run didn't find.</summary>
    public async Task RemoveOthersAsync(CancellationToken cancellationToken)
    {
        foreach (var id in _stored.Keys.Except(_entries.Keys).ToList())
            await _table.DeleteAsync<InventoryEntry>(id, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>For example <c>8 enabled, 1 failed</c>.</summary>
    public override string ToString()
    {
        var counts = _entries.Values.Where(entry => entry.Id != _idPrefix + Account)
            .CountBy(entry => entry.State).OrderBy(count => count.Key).Select(count => $"{count.Value} {Word(count.Key)}");
        return _entries.Count == 0 ? "none found" : $"{string.Join(", ", counts)}{(_role is null ? "" : $" ({_role})")}";
    }

    private async Task AddAsync(InventoryEntry entry, CancellationToken cancellationToken)
    {
        _entries[entry.Id] = entry;
        // Most runs find everything as it was.
        if (_stored.GetValueOrDefault(entry.Id) != entry)
            await _table.PutAsync(entry, cancellationToken).ConfigureAwait(false);
    }

    private static string Word(InventoryState state) => state switch
    {
        InventoryState.Enabled => "enabled",
        InventoryState.AlreadyEnabled => "already enabled",
        InventoryState.Skipped => "skipped",
        InventoryState.Conflict => "in conflict",
        InventoryState.Drifted => "drifted",
        _ => "failed",
    };
}
