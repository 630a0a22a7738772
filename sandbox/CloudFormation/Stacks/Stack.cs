using System.Collections.Concurrent;
using CequenceApigw.Sandbox.CloudFormation.Templates;

namespace CequenceApigw.Sandbox.CloudFormation.Stacks;

/// <summary>A stack: its definition, resources and history. Operations change it in the background while requests read it.</summary>
internal sealed class Stack(string accountId, string region, string name, StackDefinition definition, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, StackResource> _resources = new();
    private readonly ConcurrentQueue<StackEvent> _events = new();

    public string Id { get; } = $"arn:aws:cloudformation:{region}:{accountId}:stack/{name}/{Guid.NewGuid()}";

    public string AccountId => accountId;

    public string Region => region;

    public string Name => name;

    public StackDefinition Definition { get; set; } = definition;

    public bool DisableRollback { get; init; }

    public bool TerminationProtection { get; set; }

    /// <summary>The token of the request whose operation was begun last.</summary>
    public string? RequestToken { get; set; }

    public DateTimeOffset CreationTime { get; } = clock.GetUtcNow();

    public DateTimeOffset? LastUpdatedTime { get; set; }

    public DateTimeOffset? DeletionTime { get; private set; }

    public StackStatus Status { get; private set; } = new("CREATE_IN_PROGRESS", null);

    /// <summary>NOT_CHECKED, IN_SYNC or DRIFTED.</summary>
    public string Drift { get; set; } = "NOT_CHECKED";

    public DateTimeOffset? LastDriftCheck { get; set; }

    public IReadOnlyList<BoundOutput> Outputs { get; set; } = [];

    /// <summary>Ends with the operation under way.</summary>
    public Task Settled { get; set; } = Task.CompletedTask;

    public IReadOnlyCollection<StackResource> Resources => [.. _resources.Values.OrderBy(resource => resource.LogicalId, StringComparer.Ordinal)];

    /// <summary>The history, oldest first.</summary>
    public IReadOnlyCollection<StackEvent> Events => _events;

    public StackResource? Find(string logicalId) => _resources.GetValueOrDefault(logicalId);

    public ResourceState? StateOf(string logicalId) => Find(logicalId)?.State;

    /// <summary>As <see cref="StateOf"/>, with the attributes masked that must not be shown.</summary>
    public ResourceState? ShownStateOf(string logicalId) => StateOf(logicalId) is { NoEcho: true } secret
        ? secret with
        {
            Attributes = secret.Attributes.ToDictionary(
                attribute => attribute.Key, System.Text.Json.Nodes.JsonNode? (_) => ParameterValues.Masked),
        }
        : StateOf(logicalId);

    public void Enter(string status, string? reason = null)
    {
        Status = new StackStatus(status, reason);
        if (Status.IsDeleted) DeletionTime = clock.GetUtcNow();
        _events.Enqueue(new StackEvent(name, Id, StackEvent.StackType, Status, clock.GetUtcNow(), RequestToken));
    }

    /// <summary>Keeps the resource with its new status and tells of it.</summary>
    public void Report(StackResource resource, string status, string? reason = null)
    {
        Keep(resource with { Status = new StackStatus(status, reason), Timestamp = clock.GetUtcNow() });
        Tell(resource, status, reason);
    }

    /// <summary>Tells of a resource that is no longer the stack's, as one replaced.</summary>
    public void Tell(StackResource resource, string status, string? reason = null) => _events.Enqueue(
        new StackEvent(
            resource.LogicalId, resource.State?.PhysicalId, resource.Type, new StackStatus(status, reason), clock.GetUtcNow(), RequestToken));

    public void Keep(StackResource resource) => _resources[resource.LogicalId] = resource;

    public void Forget(string logicalId) => _resources.TryRemove(logicalId, out _);
}
