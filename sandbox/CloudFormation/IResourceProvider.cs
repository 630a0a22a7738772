using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.CloudFormation;

/// <summary>
/// Creates, updates and deletes one CloudFormation resource type by calling the service that owns it.
/// A failure is an exception whose message becomes the stack event's reason.
/// </summary>
internal interface IResourceProvider
{
    /// <summary>e.g. <c>AWS::Lambda::Function</c>.</summary>
    string Type { get; }

    Task<ResourceState> CreateAsync(ResourceContext context, JsonObject properties, CancellationToken cancellationToken);

    /// <summary>Returns a state with another physical id when the change needs a replacement; the old one is deleted afterwards.</summary>
    Task<ResourceState> UpdateAsync(
        ResourceContext context, ResourceState current, JsonObject oldProperties, JsonObject newProperties, CancellationToken cancellationToken);

    /// <summary>
    /// False where drift detection finds that somebody changed or deleted the resource by hand. Types that don't detect drift leave it.
    /// </summary>
    bool IsAsDefined(string accountId, string region, ResourceState current, JsonObject properties) => true;

    /// <summary>Deleting what is already gone succeeds.</summary>
    Task DeleteAsync(ResourceContext context, ResourceState current, JsonObject properties, CancellationToken cancellationToken);
}
