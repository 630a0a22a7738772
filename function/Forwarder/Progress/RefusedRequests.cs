using CequenceApigw.Function.State;
using CequenceApigw.Transactions;

namespace CequenceApigw.Function.Forwarder.Progress;

/// <summary>
/// Counts how often the Edge has refused the requests of a log group that it refuses alone, also from process to process: one that it never
/// takes must not hold the checkpoint for ever, and no refusal that passes may cost a request.
/// </summary>
internal sealed class RefusedRequests
{
    private static readonly long Pause = (long)ForwarderLimits.RefusalPause.TotalMilliseconds;

    private readonly StateTable _table;
    private readonly string _logGroupName;
    private readonly Dictionary<RequestDigest, Refusals> _refused;
    private bool _isChanged;

    private RefusedRequests(StateTable table, string logGroupName, IEnumerable<Refusals> refused) =>
        (_table, _logGroupName, _refused) = (table, logGroupName, refused.ToDictionary(request => request.Digest));

    /// <summary>Reads what earlier processes have counted. What lies before the checkpoint is done with.</summary>
    public static async Task<RefusedRequests> LoadAsync(StateTable table, Checkpoint checkpoint, CancellationToken cancellationToken)
    {
        var stored = await table.GetAsync<RefusedRecord>(checkpoint.LogGroupName, cancellationToken).ConfigureAwait(false);
        return new RefusedRequests(table, checkpoint.LogGroupName, (stored?.Refused ?? []).Where(request => request.FirstEvent > checkpoint.ReadTo));
    }

    /// <summary>Whether any refusal of it has counted.</summary>
    public bool Knows(Exchange exchange) => _refused.ContainsKey(exchange.Digest);

    /// <summary>Whether one more refusal would count by then (the run's time, in milliseconds since the Unix epoch).</summary>
    public bool IsDue(Exchange exchange, long now) => !_refused.TryGetValue(exchange.Digest, out var former) || former.Last + Pause <= now;

    /// <summary>The Edge, which takes others, has refused the request. True if that was once too often.</summary>
    public bool Refuse(Exchange exchange, long now)
    {
        if (!IsDue(exchange, now))
            return false;
        var count = _refused.GetValueOrDefault(exchange.Digest).Count + 1;
        _refused[exchange.Digest] = new Refusals(exchange.Digest, exchange.FirstEvent, count, now);
        _isChanged = true;
        return count >= ForwarderLimits.Refusals;
    }

    /// <summary>The request is done with.</summary>
    public void Forget(Exchange exchange) => _isChanged |= _refused.Remove(exchange.Digest);

    /// <summary>Writes what has changed.</summary>
    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        if (!_isChanged)
            return;
        if (_refused.Count == 0)
            await _table.DeleteAsync<RefusedRecord>(_logGroupName, cancellationToken).ConfigureAwait(false);
        else
            await _table.PutAsync(new RefusedRecord(_logGroupName, _refused.Values), cancellationToken).ConfigureAwait(false);
        _isChanged = false;
    }
}
