using System.Collections.Concurrent;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Metrics.Alarms;

/// <summary>The alarms of all accounts and Regions, and their histories.</summary>
internal sealed class AlarmStore : IInventory
{
    private readonly ConcurrentDictionary<string, Alarm> _alarms = new();
    private readonly ConcurrentQueue<AlarmHistoryItem> _history = new();

    public IEnumerable<string> Resources => _alarms.Values.Select(alarm => $"{alarm.AccountId} {alarm.Region} AWS::CloudWatch::Alarm {alarm.Name}");

    /// <summary>In the order of their ARNs, so that a run repeats.</summary>
    public IEnumerable<Alarm> All => _alarms.Values.OrderBy(alarm => alarm.Arn, StringComparer.Ordinal);

    /// <summary>Oldest first.</summary>
    public IEnumerable<AlarmHistoryItem> History => _history;

    public Alarm? Find(string arn) => _alarms.GetValueOrDefault(arn);

    public void Put(Alarm alarm) => _alarms[alarm.Arn] = alarm;

    /// <summary>Puts it in the place of the one that it was made of; false where that was changed or deleted meanwhile.</summary>
    public bool TryReplace(Alarm before, Alarm alarm) => _alarms.TryUpdate(alarm.Arn, alarm, before);

    public void Delete(string arn) => _alarms.TryRemove(arn, out _);

    public void Note(AlarmHistoryItem item) => _history.Enqueue(item);
}
