using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.CloudFormation;

namespace CequenceApigw.Sandbox.Tests.CloudFormation;

/// <summary>What the fake providers were asked to do, and what shall fail.</summary>
internal sealed class FakeResources
{
    private readonly ConcurrentQueue<(string Line, ResourceContext Context, JsonObject Properties)> _done = new();

    /// <summary>Gives the reason to fail with, or null.</summary>
    public Func<string, ResourceContext, JsonObject, string?> Fails { get; set; } = (_, _, _) => null;

    /// <summary>Holds an action up.</summary>
    public Func<string, ResourceContext, Task> Waits { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Accounts and Regions in which somebody changed the resources past CloudFormation.</summary>
    public HashSet<(string AccountId, string Region)> ChangedByHand { get; } = [];

    /// <summary>e.g. <c>Create Table</c>; a deletion adds the physical id.</summary>
    public IReadOnlyList<string> Done => [.. _done.Select(each => each.Line)];

    public JsonObject Properties(string line) => _done.Last(each => each.Line == line).Properties;

    public ResourceContext Context(string line) => _done.Last(each => each.Line == line).Context;

    public async Task DoAsync(string action, ResourceContext context, JsonObject properties, string? physicalId = null)
    {
        _done.Enqueue((physicalId is null ? $"{action} {context.LogicalId}" : $"{action} {context.LogicalId} {physicalId}", context, properties));
        await Waits(action, context);
        if (Fails(action, context, properties) is { } reason) throw new InvalidOperationException(reason);
    }

    public void Clear() => _done.Clear();
}
