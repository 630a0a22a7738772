using System.Collections.Concurrent;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Logs;

/// <summary>The log groups of every account and Region.</summary>
internal sealed class LogStore(SandboxClock clock, ILogListener? listener = null) : IInventory
{
    /// <summary>API Gateway makes these groups itself; deleting them by hand stops its logging, so they stay when an integration goes.</summary>
    public const string ExecutionLogPrefix = "API-Gateway-Execution-Logs_";

    private readonly Regional<ConcurrentDictionary<string, LogGroup>> _groups = new((_, _) => new());

    public IEnumerable<string> Resources =>
        from region in _groups.All
        from name in region.State.Keys
        where !name.StartsWith(ExecutionLogPrefix, StringComparison.Ordinal)
        select $"{region.AccountId} {region.Region} AWS::Logs::LogGroup {name}";

    public IReadOnlyList<LogGroup> In(string accountId, string region) =>
        [.. _groups.In(accountId, region).Values.OrderBy(group => group.Name, StringComparer.Ordinal)];

    public LogGroup? Find(string accountId, string region, string name) => _groups.In(accountId, region).GetValueOrDefault(name);

    /// <summary>Throws ResourceNotFoundException where there is none.</summary>
    public LogGroup Get(string accountId, string region, string name) =>
        Find(accountId, region, name) ?? throw new AwsException("ResourceNotFoundException", "The specified log group does not exist.");

    /// <summary>Throws ResourceAlreadyExistsException where there is one.</summary>
    public LogGroup Create(string accountId, string region, string name)
    {
        var group = new LogGroup(accountId, region, name, clock.GetUtcNow());
        if (!_groups.In(accountId, region).TryAdd(name, group))
            throw new AwsException("ResourceAlreadyExistsException", "The specified log group already exists");
        return group;
    }

    public void Remove(string accountId, string region, string name) => _groups.In(accountId, region).TryRemove(name, out _);

    /// <summary>
    /// Writes events that can be read <paramref name="ingestionDelay"/> later. As on AWS, a group that was deleted under its writer takes nothing;
    /// execution log groups are made at their first event.
    /// </summary>
    public void Write(
        string accountId, string region, string logGroup, string logStream,
        IEnumerable<(DateTimeOffset Timestamp, string Message)> events, TimeSpan ingestionDelay)
    {
        var group = logGroup.StartsWith(ExecutionLogPrefix, StringComparison.Ordinal)
            ? _groups.In(accountId, region).GetOrAdd(logGroup, name => new LogGroup(accountId, region, name, clock.GetUtcNow()))
            : Find(accountId, region, logGroup);
        if (group is null) return;
        List<(DateTimeOffset Timestamp, string Message)> taken = [.. events];
        group.Write(logStream, taken, clock.GetUtcNow() + ingestionDelay);
        foreach (var (timestamp, message) in taken) listener?.Taken(accountId, region, timestamp, message);
    }
}
