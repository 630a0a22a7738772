using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CequenceApigw.Chaos.Processes;
using CequenceApigw.Function.Forwarder.Progress;
using CequenceApigw.Transactions;

namespace CequenceApigw.Chaos.Truth;

/// <summary>
/// What the Edge has acknowledged, and which acknowledgements nobody knows of any more: their answer was lost, or the process that got
/// it is gone without having noted it in the state table. Those transactions may arrive again, and no others.
/// </summary>
internal sealed partial class DeliveryJournal
{
    private readonly ConcurrentDictionary<SimulatedProcess, Dictionary<string, int>> _known = new();
    private readonly ConcurrentDictionary<RequestDigest, bool> _noted = new();
    private readonly ConcurrentDictionary<string, bool> _inVain = new();
    private readonly ConcurrentDictionary<string, bool> _unnoted = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _history = new();

    /// <summary>Ids of the transactions that may arrive twice.</summary>
    public IReadOnlySet<string> AcknowledgedInVain => _inVain.Keys.ToHashSet();

    /// <summary>Who got a transaction's acknowledgements, in order.</summary>
    public string HistoryOf(string id) => _history.TryGetValue(id, out var history) ? string.Join(", then ", history) : "nobody";

    /// <summary>Ids of transactions that a process should have noted.</summary>
    public IReadOnlyCollection<string> Unnoted => [.. _unnoted.Keys];

    /// <summary>The Edge has accepted a batch of the process.</summary>
    /// <returns>The ids of its transactions.</returns>
    public IReadOnlyList<string> Acknowledge(SimulatedProcess process, byte[] body)
    {
        List<string> ids = [.. TransactionId().Matches(Encoding.UTF8.GetString(body)).Select(match => match.Groups[1].Value)];
        var known = _known.GetOrAdd(process, _ => []);
        foreach (var id in ids)
        {
            known[id] = process.Invocations;
            _history.GetOrAdd(id, _ => []).Enqueue($"{process.Name} in its run {process.Invocations} at {process.Time.TrueNow:HH:mm:ss}");
        }
        return ids;
    }

    /// <summary>The process doesn't hear of it, so that it has nothing to note.</summary>
    public void InVain(SimulatedProcess process, IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            _inVain[id] = true;
            _known.GetValueOrDefault(process)?.Remove(id);
        }
    }

    /// <summary>A page of delivered requests has been written to the state table.</summary>
    /// <param name="request">The PutItem request.</param>
    public void Note(byte[] request)
    {
        using var json = JsonDocument.Parse(request);
        var page = json.RootElement.GetProperty("Item").GetProperty("Delivered").GetProperty("B").GetBytesFromBase64();
        foreach (var digest in DigestBytes.Read(new MemoryStream(page)))
            _noted[digest] = true;
    }

    /// <summary>What the process knows doesn't count any more: only what has been noted does.</summary>
    public void Forget(SimulatedProcess process)
    {
        if (!_known.TryRemove(process, out var acknowledged))
            return;
        foreach (var (id, invocation) in acknowledged.Where(each => !_noted.ContainsKey(RequestDigest.Of(Encoding.UTF8.GetBytes(each.Key)))))
        {
            // It could not note it, or died before it could.
            if (process.HasFailed || (process.IsDead && invocation == process.Invocations))
                _inVain[id] = true;
            else
                _unnoted[id] = true;
        }
    }

    [GeneratedRegex("\"transaction-id\":\"([^\"]+)\"")]
    private static partial Regex TransactionId();
}
