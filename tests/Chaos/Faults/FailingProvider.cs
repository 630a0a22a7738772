using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.CloudFormation;

namespace CequenceApigw.Chaos.Faults;

/// <summary>A resource type of CloudFormation that fails now and then, before or after it has done what was asked.</summary>
internal sealed class FailingProvider(IResourceProvider inner, FaultPlan plan) : IResourceProvider
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, int> _times = new();

    public string Type => inner.Type;

    public async Task<ResourceState> CreateAsync(ResourceContext context, JsonObject properties, CancellationToken cancellationToken)
    {
        Fail("create", context);
        return await inner.CreateAsync(context, properties, cancellationToken);
    }

    public async Task<ResourceState> UpdateAsync(
        ResourceContext context, ResourceState current, JsonObject oldProperties, JsonObject newProperties, CancellationToken cancellationToken)
    {
        Fail("update", context);
        return await inner.UpdateAsync(context, current, oldProperties, newProperties, cancellationToken);
    }

    public async Task DeleteAsync(ResourceContext context, ResourceState current, JsonObject properties, CancellationToken cancellationToken)
    {
        Fail("delete", context);
        await inner.DeleteAsync(context, current, properties, cancellationToken);
        // A resource that is gone is deleted again without an error.
        Fail("deleted", context);
    }

    private void Fail(string what, ResourceContext context)
    {
        var words = $"{what} {context.AccountId} {context.Region} {context.LogicalId}";
        var times = _times.AddOrUpdate(words, 1, (_, before) => before + 1);
        if (plan.Happens(0.01, $"{words} {times}"))
            throw new InvalidOperationException($"Resource handler returned message: \"Internal Failure\" ({what})");
    }
}
