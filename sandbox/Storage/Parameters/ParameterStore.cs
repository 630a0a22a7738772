using System.Collections.Concurrent;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Storage.Parameters;

/// <summary>The values of Systems Manager's Parameter Store by name, of all accounts and Regions.</summary>
internal sealed class ParameterStore : IInventory
{
    private readonly ConcurrentDictionary<(string AccountId, string Region, string Name), string> _values = new();

    public IEnumerable<string> Resources => _values.Keys.Select(key => $"{key.AccountId} {key.Region} AWS::SSM::Parameter {key.Name}");

    public string? Find(string accountId, string region, string name) => _values.GetValueOrDefault((accountId, region, name));

    /// <summary>False where there is one already and it may not be overwritten.</summary>
    public bool Put(string accountId, string region, string name, string value, bool overwrite)
    {
        if (_values.TryAdd((accountId, region, name), value)) return true;
        if (overwrite) _values[(accountId, region, name)] = value;
        return overwrite;
    }

    public bool Delete(string accountId, string region, string name) => _values.TryRemove((accountId, region, name), out _);
}
