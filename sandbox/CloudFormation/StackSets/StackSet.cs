using System.Collections.Concurrent;

namespace CequenceApigw.Sandbox.CloudFormation.StackSets;

/// <summary>A service-managed StackSet in its administrator account and home Region.</summary>
internal sealed class StackSet(string accountId, string region, string name, StackSetDefinition definition)
{
    private readonly ConcurrentDictionary<(string AccountId, string Region), StackInstance> _instances = new();
    private readonly ConcurrentDictionary<(string OrganizationalUnitId, string Region), bool> _targets = new();
    private readonly ConcurrentQueue<StackSetOperation> _operations = new();

    private readonly Lock _sorting = new();
    private IReadOnlyList<StackInstance>? _sorted;
    private long _sortedAt;
    private long _changes;

    public string AccountId => accountId;

    public string Region => region;

    public string Name => name;

    public string Id { get; } = $"{name}:{Guid.NewGuid()}";

    public string Arn => $"arn:aws:cloudformation:{region}:{accountId}:stackset/{Id}";

    /// <summary>The token of the request that created it.</summary>
    public string? CreationToken { get; init; }

    /// <summary>Name of the role StackSets acts with in each member account; its administrator rights end there.</summary>
    public string ExecutionRoleName { get; } = $"stacksets-exec-{Guid.NewGuid():n}";

    public StackSetDefinition Definition { get; set; } = definition;

    public AutoDeployment AutoDeployment { get; set; } = new(false, false);

    /// <summary>Whether operations queue instead of being refused while another one runs.</summary>
    public bool ManagedExecution { get; set; }

    /// <summary>So many operations more are refused as stale, as happens to requests that meet a change.</summary>
    public int StaleRequests { get; set; }

    public bool IsDeleted { get; set; }

    /// <summary>Instances and operations as lists tell them.</summary>
    public StackSetLists Lists => field ??= new(this);

    /// <summary>Taken to begin operations and to change the definition.</summary>
    public Lock Gate { get; } = new();

    /// <summary>In order; sorted once for all pages of a list, as long as nothing changes.</summary>
    public IReadOnlyList<StackInstance> Instances
    {
        get
        {
            lock (_sorting)
            {
                var changes = Interlocked.Read(ref _changes);
                if (_sorted is null || _sortedAt != changes)
                {
                    _sorted = [.. _instances.Values.OrderBy(instance => instance.AccountId, StringComparer.Ordinal).ThenBy(instance => instance.Region, StringComparer.Ordinal)];
                    _sortedAt = changes;
                }

                return _sorted;
            }
        }
    }

    /// <summary>The OUs and Regions instances were created for: what automatic deployment covers.</summary>
    public IEnumerable<(string OrganizationalUnitId, string Region)> Targets => _targets.Keys;

    /// <summary>Oldest first.</summary>
    public IReadOnlyCollection<StackSetOperation> Operations => _operations;

    public StackInstance? Find(string account, string inRegion) => _instances.GetValueOrDefault((account, inRegion));

    public void Keep(StackInstance instance)
    {
        _instances[(instance.AccountId, instance.Region)] = instance;
        Interlocked.Increment(ref _changes);
    }

    public void Forget(StackInstance instance)
    {
        _instances.TryRemove((instance.AccountId, instance.Region), out _);
        Interlocked.Increment(ref _changes);
    }

    public void Add(StackSetOperation operation) => _operations.Enqueue(operation);

    public StackSetOperation? FindOperation(string id) => _operations.FirstOrDefault(operation => operation.Id == id);

    public void Target(string unit, string inRegion) => _targets[(unit, inRegion)] = true;

    public void Untarget(string unit, string inRegion) => _targets.TryRemove((unit, inRegion), out _);
}
