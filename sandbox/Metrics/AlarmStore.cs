using System.Collections.Concurrent;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Metrics;

/// <summary>The alarms of all accounts and Regions. They stand there and aren't evaluated.</summary>
internal sealed class AlarmStore : IInventory
{
    private readonly ConcurrentDictionary<(string AccountId, string Region, string Name), bool> _alarms = new();

    public IEnumerable<string> Resources => _alarms.Keys.Select(alarm => $"{alarm.AccountId} {alarm.Region} AWS::CloudWatch::Alarm {alarm.Name}");

    public void Put(string accountId, string region, string name) => _alarms[(accountId, region, name)] = true;

    public void Delete(string accountId, string region, string name) => _alarms.TryRemove((accountId, region, name), out _);
}
