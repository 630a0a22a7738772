using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.CloudFormation;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Storage.Secrets;

/// <summary><c>AWS::SecretsManager::Secret</c>: Ref is the ARN. Deleting is at once, without a recovery window.</summary>
internal sealed class SecretProvider(SecretStore secrets, SandboxClock clock) : IResourceProvider
{
    private const int MaxNameLength = 256;

    public string Type => "AWS::SecretsManager::Secret";

    public Task<ResourceState> CreateAsync(ResourceContext context, JsonObject properties, CancellationToken cancellationToken)
    {
        // A generated name doesn't begin with the stack's, unlike those of other types.
        var name = (string?)properties["Name"] ?? (context with { StackName = "" }).GenerateName(MaxNameLength).TrimStart('-');
        var secret = secrets.Create(context.AccountId, context.Region, name);
        Write(secret, context, properties);
        if ((string?)properties["SecretString"] is { } value)
            secret.Put(new SecretVersion(Guid.NewGuid().ToString(), value, null, clock.GetUtcNow()));
        return Task.FromResult(new ResourceState(secret.Arn, new Dictionary<string, JsonNode?> { ["Id"] = secret.Arn }));
    }

    public Task<ResourceState> UpdateAsync(
        ResourceContext context, ResourceState current, JsonObject oldProperties, JsonObject newProperties, CancellationToken cancellationToken)
    {
        if ((string?)oldProperties["Name"] != (string?)newProperties["Name"]) return CreateAsync(context, newProperties, cancellationToken);
        var secret = secrets.Get(context.AccountId, context.Region, current.PhysicalId);
        Write(secret, context, newProperties);
        if ((string?)newProperties["SecretString"] is { } value && value != (string?)oldProperties["SecretString"])
            secret.Put(new SecretVersion(Guid.NewGuid().ToString(), value, null, clock.GetUtcNow()));
        return Task.FromResult(current);
    }

    public Task DeleteAsync(ResourceContext context, ResourceState current, JsonObject properties, CancellationToken cancellationToken)
    {
        if (secrets.Find(current.PhysicalId) is { } secret) secrets.Delete(secret);
        return Task.CompletedTask;
    }

    private static void Write(Secret secret, ResourceContext context, JsonObject properties)
    {
        secret.Description = (string?)properties["Description"];
        secret.KmsKeyId = (string?)properties["KmsKeyId"];
        secret.Tags = context.Tags;
    }
}
