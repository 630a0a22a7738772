using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery;

/// <summary>The log groups of one API type that the forwarder reads.</summary>
internal sealed class Sources
{
    private readonly StateTable _table;
    private readonly TimeProvider _time;
    private readonly Dictionary<string, Source> _stored;
    private readonly HashSet<string> _kept = [];

    private Sources(StateTable table, TimeProvider time, Dictionary<string, Source> stored) => (_table, _time, _stored) = (table, time, stored);

    public static async Task<Sources> LoadAsync(StateTable table, ApiType apiType, TimeProvider time, CancellationToken cancellationToken)
    {
        var stored = new Dictionary<string, Source>();
        await foreach (var source in table.QueryAsync<Source>(cancellationToken).ConfigureAwait(false))
        {
            if (source.ApiType == apiType)
                stored.Add(source.LogGroupName, source);
        }
        return new Sources(table, time, stored);
    }

    /// <summary>Has the log group read from now on; one that is read already keeps its beginning. True if it is new.</summary>
    public async Task<bool> AddAsync(Source source, CancellationToken cancellationToken)
    {
        _kept.Add(source.LogGroupName);
        var isNew = !_stored.TryGetValue(source.LogGroupName, out var stored);
        if (stored is not null)
            source = source with { EnabledAt = stored.EnabledAt };
        if (source == stored)
            return false;
        _stored[source.LogGroupName] = source;
        await _table.PutAsync(source, cancellationToken).ConfigureAwait(false);
        return isNew;
    }

    /// <summary>The owners' access logs that earlier runs found can be read where they are.</summary>
    public IReadOnlyList<Source> OfOwners => [.. _stored.Values.Where(source => source.Format is not null)];

    /// <summary>What is stored of an API stays, though this run couldn't look at it.</summary>
    public void Keep(string apiId) => _kept.UnionWith(_stored.Values.Where(source => source.ApiId == apiId).Select(source => source.LogGroupName));

    /// <summary>Has the log group read no more, and notes since when.</summary>
    public async Task RemoveAsync(string logGroupName, CancellationToken cancellationToken)
    {
        _kept.Remove(logGroupName);
        if (!_stored.Remove(logGroupName))
            return;
        // Before it is gone: the forwarder can't tell an absence from a backlog otherwise.
        await _table.PutAsync(new Absence(logGroupName, _time.GetUtcNow()), cancellationToken).ConfigureAwait(false);
        await _table.DeleteAsync<Source>(logGroupName, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Removes what this run neither added nor kept.</summary>
    public async Task RemoveOthersAsync(CancellationToken cancellationToken)
    {
        foreach (var name in _stored.Keys.Except(_kept).ToList())
            await RemoveAsync(name, cancellationToken).ConfigureAwait(false);
    }
}
