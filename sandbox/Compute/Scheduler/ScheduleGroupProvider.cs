using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.CloudFormation;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Compute.Scheduler;

/// <summary><c>AWS::Scheduler::ScheduleGroup</c>: Ref is the name; Arn, State and the dates are attributes.</summary>
internal sealed class ScheduleGroupProvider(ScheduleGroupStore groups, SandboxClock clock) : IResourceProvider
{
    private const int MaxNameLength = 64;

    public string Type => "AWS::Scheduler::ScheduleGroup";

    public Task<ResourceState> CreateAsync(ResourceContext context, JsonObject properties, CancellationToken cancellationToken)
    {
        var name = (string?)properties["Name"] ?? context.GenerateName(MaxNameLength);
        var group = new ScheduleGroup(context.AccountId, context.Region, name, clock.GetUtcNow());
        groups.Add(group);
        return Task.FromResult(new ResourceState(name, new Dictionary<string, JsonNode?>
        {
            ["Arn"] = group.Arn,
            ["State"] = "ACTIVE",
            ["CreationDate"] = $"{group.Created:O}",
            ["LastModificationDate"] = $"{group.Created:O}",
        }));
    }

    /// <summary>Tags alone change in place.</summary>
    public Task<ResourceState> UpdateAsync(
        ResourceContext context, ResourceState current, JsonObject oldProperties, JsonObject newProperties, CancellationToken cancellationToken) =>
        (string?)oldProperties["Name"] == (string?)newProperties["Name"]
            ? Task.FromResult(current)
            : CreateAsync(context, newProperties, cancellationToken);

    public Task DeleteAsync(ResourceContext context, ResourceState current, JsonObject properties, CancellationToken cancellationToken)
    {
        groups.Remove(context.AccountId, context.Region, current.PhysicalId);
        return Task.CompletedTask;
    }
}
