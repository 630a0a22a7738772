using System.Collections.Concurrent;

namespace CequenceApigw.Sandbox.Core;

/// <summary>A service's state, kept apart per account and Region.</summary>
internal sealed class Regional<TState>(Func<string, string, TState> create) where TState : class
{
    private readonly ConcurrentDictionary<(string AccountId, string Region), TState> _states = new();

    public TState In(string accountId, string region) =>
        _states.GetOrAdd((accountId, region), key => create(key.AccountId, key.Region));

    public TState In(AwsCall call) => In(call.AccountId, call.Region);

    /// <summary>In the order of accounts and Regions, so that a run repeats.</summary>
    public IEnumerable<(string AccountId, string Region, TState State)> All =>
        _states.OrderBy(entry => entry.Key.AccountId, StringComparer.Ordinal).ThenBy(entry => entry.Key.Region, StringComparer.Ordinal)
            .Select(entry => (entry.Key.AccountId, entry.Key.Region, entry.Value));
}
