using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.CloudFormation;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Logs;

/// <summary><c>AWS::Logs::LogGroup</c>: Ref is the name; the attribute Arn ends with <c>:*</c>.</summary>
internal sealed class LogGroupProvider(LogStore store) : IResourceProvider
{
    private const int MaxNameLength = 512;

    public string Type => "AWS::Logs::LogGroup";

    public Task<ResourceState> CreateAsync(ResourceContext context, JsonObject properties, CancellationToken cancellationToken)
    {
        var name = (string?)properties["LogGroupName"] ?? context.GenerateName(MaxNameLength);
        var retention = RetentionOf(properties);
        if (store.Find(context.AccountId, context.Region, name) is not null)
        {
            throw new AwsException(
                "AlreadyExists",
                $"Resource of type 'AWS::Logs::LogGroup' with identifier '{{\"/properties/LogGroupName\":\"{name}\"}}' already exists.");
        }

        var group = store.Create(context.AccountId, context.Region, name);
        group.RetentionInDays = retention;
        group.IsManagedByStack = true;
        return Task.FromResult(State(group));
    }

    public Task<ResourceState> UpdateAsync(
        ResourceContext context, ResourceState current, JsonObject oldProperties, JsonObject newProperties, CancellationToken cancellationToken)
    {
        if ((string?)oldProperties["LogGroupName"] != (string?)newProperties["LogGroupName"])
            return CreateAsync(context, newProperties, cancellationToken);
        var group = store.Get(context.AccountId, context.Region, current.PhysicalId);
        group.RetentionInDays = RetentionOf(newProperties);
        return Task.FromResult(State(group));
    }

    public bool IsAsDefined(string accountId, string region, ResourceState current, JsonObject properties) =>
        store.Find(accountId, region, current.PhysicalId) is { } group && group.RetentionInDays == RetentionOf(properties);

    public Task DeleteAsync(ResourceContext context, ResourceState current, JsonObject properties, CancellationToken cancellationToken)
    {
        store.Remove(context.AccountId, context.Region, current.PhysicalId);
        return Task.CompletedTask;
    }

    /// <summary>A parameter's value arrives as text.</summary>
    private static int? RetentionOf(JsonObject properties) =>
        properties["RetentionInDays"] is { } days ? Retention.Check(int.Parse(days.ToString())) : null;

    private static ResourceState State(LogGroup group) =>
        new(group.Name, new Dictionary<string, JsonNode?> { ["Arn"] = group.Arn });
}
