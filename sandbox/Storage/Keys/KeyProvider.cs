using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.CloudFormation;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Policies;

namespace CequenceApigw.Sandbox.Storage.Keys;

/// <summary><c>AWS::KMS::Key</c>: Ref is the key id; deleting schedules the deletion.</summary>
internal sealed class KeyProvider(KeyStore keys, SandboxClock clock) : IResourceProvider
{
    private const int DefaultWindowDays = 30;

    public string Type => "AWS::KMS::Key";

    public Task<ResourceState> CreateAsync(ResourceContext context, JsonObject properties, CancellationToken cancellationToken)
    {
        var key = Read(properties, new Key(context.AccountId, context.Region, Guid.NewGuid().ToString(), clock.GetUtcNow(), PolicyOf(context, properties)));
        keys.Put(key);
        return Task.FromResult(State(key));
    }

    public Task<ResourceState> UpdateAsync(
        ResourceContext context, ResourceState current, JsonObject oldProperties, JsonObject newProperties, CancellationToken cancellationToken)
    {
        var key = keys.Get(context.AccountId, context.Region, current.PhysicalId);
        keys.Put(Read(newProperties, key with { Policy = PolicyOf(context, newProperties) }));
        return Task.FromResult(current);
    }

    public Task DeleteAsync(ResourceContext context, ResourceState current, JsonObject properties, CancellationToken cancellationToken)
    {
        var window = TimeSpan.FromDays((int?)properties["PendingWindowInDays"] ?? DefaultWindowDays);
        if (keys.In(context.AccountId, context.Region).FirstOrDefault(key => key.Id == current.PhysicalId) is { DeletionDate: null } key)
            keys.ScheduleDeletion(key, window);
        return Task.CompletedTask;
    }

    private static Key Read(JsonObject properties, Key key) => key with { Description = (string?)properties["Description"] ?? "" };

    /// <summary>Without a policy a key listens to its account's IAM, as AWS's default policy says.</summary>
    private static PolicyDocument PolicyOf(ResourceContext context, JsonObject properties) =>
        PolicyDocument.Parse(properties["KeyPolicy"] ?? new JsonObject
        {
            ["Statement"] = new JsonObject
            {
                ["Effect"] = "Allow",
                ["Principal"] = new JsonObject { ["AWS"] = $"arn:aws:iam::{context.AccountId}:root" },
                ["Action"] = "kms:*",
                ["Resource"] = "*",
            },
        });

    private static ResourceState State(Key key) =>
        new(key.Id, new Dictionary<string, JsonNode?> { ["Arn"] = key.Arn, ["KeyId"] = key.Id });
}
