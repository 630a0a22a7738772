using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.CloudFormation;

namespace CequenceApigw.Sandbox.Tests.CloudFormation;

/// <summary>Provides a type that keeps nothing; a property <c>Name</c> becomes the physical id, changing it replaces the resource.</summary>
internal sealed class FakeProvider(string type, FakeResources resources) : IResourceProvider
{
    public string Type => type;

    public async Task<ResourceState> CreateAsync(ResourceContext context, JsonObject properties, CancellationToken cancellationToken)
    {
        await resources.DoAsync("Create", context, properties);
        return State(context, properties);
    }

    public async Task<ResourceState> UpdateAsync(
        ResourceContext context, ResourceState current, JsonObject oldProperties, JsonObject newProperties, CancellationToken cancellationToken)
    {
        await resources.DoAsync("Update", context, newProperties);
        var name = (string?)newProperties["Name"];
        return name is null || name == current.PhysicalId ? current : State(context, newProperties);
    }

    public bool IsAsDefined(string accountId, string region, ResourceState current, JsonObject properties) =>
        !resources.ChangedByHand.Contains((accountId, region));

    public async Task DeleteAsync(ResourceContext context, ResourceState current, JsonObject properties, CancellationToken cancellationToken)
    {
        await resources.DoAsync("Delete", context, properties, current.PhysicalId);
    }

    private ResourceState State(ResourceContext context, JsonObject properties)
    {
        var id = (string?)properties["Name"] ?? $"{context.StackName}-{context.LogicalId}";
        return new ResourceState(id, new Dictionary<string, JsonNode?>
        {
            ["Arn"] = type == "AWS::Lambda::Function"
                ? $"arn:aws:lambda:{context.Region}:{context.AccountId}:function:{id}"
                : $"arn:fake:{context.Region}:{context.AccountId}:{id}",
        });
    }
}
