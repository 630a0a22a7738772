using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.CloudFormation;
using CequenceApigw.Sandbox.Identity.Policies;

namespace CequenceApigw.Sandbox.Storage.Secrets;

/// <summary><c>AWS::SecretsManager::ResourcePolicy</c>: Ref is the secret's ARN; a secret has one policy.</summary>
internal sealed class SecretPolicyProvider(SecretStore secrets) : IResourceProvider
{
    public string Type => "AWS::SecretsManager::ResourcePolicy";

    public Task<ResourceState> CreateAsync(ResourceContext context, JsonObject properties, CancellationToken cancellationToken)
    {
        var secret = secrets.Get(context.AccountId, context.Region, (string)properties["SecretId"]!);
        secret.Policy = PolicyDocument.Parse(properties["ResourcePolicy"]);
        return Task.FromResult(new ResourceState(secret.Arn, new Dictionary<string, JsonNode?> { ["Id"] = secret.Arn }));
    }

    /// <summary>Writes over the policy in place; another secret makes another physical id, and so a replacement.</summary>
    public Task<ResourceState> UpdateAsync(
        ResourceContext context, ResourceState current, JsonObject oldProperties, JsonObject newProperties, CancellationToken cancellationToken) =>
        CreateAsync(context, newProperties, cancellationToken);

    public Task DeleteAsync(ResourceContext context, ResourceState current, JsonObject properties, CancellationToken cancellationToken)
    {
        if (secrets.Find(current.PhysicalId) is { } secret) secret.Policy = null;
        return Task.CompletedTask;
    }
}
