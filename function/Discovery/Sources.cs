using CequenceApigw.Function.Forwarder;
using CequenceApigw.Function.Forwarder.Progress;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery;

/// <summary>The log groups of one API type that the forwarder reads.</summary>
internal sealed class Sources
{
    // A log that can't be forwarded for so long after its stage was deleted is given up.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(7);

    private readonly StateTable _table;
    private readonly CheckpointStore _checkpoints;
    private readonly TimeProvider _time;
    private readonly Dictionary<string, Source> _stored;
    private readonly Dictionary<string, Source> _before;
    private readonly HashSet<string> _kept = [];
    private readonly HashSet<string> _deselected = [];

    private Sources(StateTable table, TimeProvider time, Dictionary<string, Source> stored) =>
        (_table, _checkpoints, _time, _stored, _before) = (table, new CheckpointStore(table), time, stored, new(stored));

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

    /// <summary>Has the log group read from now on; one that is read already keeps its beginning. True if it is new, or its stage is back.</summary>
    public async Task<bool> AddAsync(Source source, CancellationToken cancellationToken)
    {
        _kept.Add(source.LogGroupName);
        var stored = _stored.GetValueOrDefault(source.LogGroupName);
        if (stored is not null)
            source = source with { EnabledAt = stored.EnabledAt };
        if (source == stored)
            return false;
        _stored[source.LogGroupName] = source;
        await _table.PutAsync(source, cancellationToken).ConfigureAwait(false);
        return stored is not { GoneAt: null };
    }

    /// <summary>The owners' access logs that earlier runs found can be read where they are.</summary>
    public IReadOnlyList<Source> OfOwners => [.. _stored.Values.Where(source => source is { Format: not null, GoneAt: null })];

    /// <summary>What is stored of an API stays, though this run couldn't look at it.</summary>
    public void Keep(string apiId) => _kept.UnionWith(_stored.Values.Where(source => source.ApiId == apiId).Select(source => source.LogGroupName));

    /// <summary>The API, or one stage of it, is not to be forwarded: nothing that is left of it, either.</summary>
    public void Deselect(string apiId, string stage = "") => _deselected.Add($"{apiId}/{stage}");

    /// <summary>
    /// Nothing writes into the log group any more: it goes when it is read to its end. One that this run added goes at once, as if it had
    /// never been there.
    /// </summary>
    public async Task EndAsync(string logGroupName, CancellationToken cancellationToken)
    {
        _kept.Remove(logGroupName);
        if (!_stored.TryGetValue(logGroupName, out var source))
            return;
        if (!_before.TryGetValue(logGroupName, out var before))
        {
            _stored.Remove(logGroupName);
            await _table.DeleteAsync<Source>(logGroupName, cancellationToken).ConfigureAwait(false);
            return;
        }
        var ended = before with { GoneAt = before.GoneAt ?? _time.GetUtcNow() };
        if (ended == source)
            return;
        _stored[logGroupName] = ended;
        await _table.PutAsync(ended, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends what this run neither added nor kept, and removes what is read to its end or not selected any more.</summary>
    public async Task EndOthersAsync(CancellationToken cancellationToken)
    {
        foreach (var name in _stored.Keys.Except(_kept).ToList())
        {
            await EndAsync(name, cancellationToken).ConfigureAwait(false);
            if (_stored.GetValueOrDefault(name) is not { } source)
                continue;
            if (IsDeselected(source) || await IsReadToItsEndAsync(source, cancellationToken).ConfigureAwait(false))
                await RemoveAsync(name, cancellationToken).ConfigureAwait(false);
        }
        await ForgetLongAbsentAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Has no log group read any more.</summary>
    public async Task RemoveAllAsync(CancellationToken cancellationToken)
    {
        foreach (var name in _stored.Keys.ToList())
            await RemoveAsync(name, cancellationToken).ConfigureAwait(false);
    }

    private async Task RemoveAsync(string logGroupName, CancellationToken cancellationToken)
    {
        _stored.Remove(logGroupName);
        // Before it is gone: the forwarder can't tell an absence from a backlog otherwise.
        await _table.PutAsync(new Absence(logGroupName, _time.GetUtcNow()), cancellationToken).ConfigureAwait(false);
        await _table.DeleteAsync<Source>(logGroupName, cancellationToken).ConfigureAwait(false);
    }

    private bool IsDeselected(Source source) => (source.Stages?.Split(',') ?? [$"{source.ApiId}/{source.Stage}"])
        .Any(stage => _deselected.Contains(stage) || _deselected.Contains(stage[..(stage.IndexOf('/') + 1)]));

    // A request that was under way when the stage was deleted may have been logged later.
    private async Task<bool> IsReadToItsEndAsync(Source source, CancellationToken cancellationToken) =>
        source.GoneAt is { } goneAt
        && (_time.GetUtcNow() - goneAt > LongestWait
            || (await _checkpoints.LoadAsync(source, cancellationToken).ConfigureAwait(false)).ReadTo >= (goneAt + ForwarderLimits.Lateness).ToUnixTimeMilliseconds());

    // After so long it would begin anew anyway.
    private async Task ForgetLongAbsentAsync(CancellationToken cancellationToken)
    {
        var read = new HashSet<string>();
        await foreach (var source in _table.QueryAsync<Source>(cancellationToken).ConfigureAwait(false))
            read.Add(source.LogGroupName);
        await foreach (var absence in _table.QueryAsync<Absence>(cancellationToken).ConfigureAwait(false))
        {
            if (_time.GetUtcNow() - absence.Since > ForwarderLimits.LongestAbsence && !read.Contains(absence.LogGroupName))
                await _checkpoints.ForgetAsync(absence.LogGroupName, cancellationToken).ConfigureAwait(false);
        }
    }
}
