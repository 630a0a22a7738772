using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.CloudFormation;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Storage.DynamoDb;

/// <summary><c>AWS::DynamoDB::Table</c>: Ref is the name, Arn an attribute. Billing and encryption change nothing here.</summary>
internal sealed class TableProvider(TableStore tables) : IResourceProvider
{
    private const int MaxNameLength = 255;
    private static readonly string[] Replacing = ["TableName", "KeySchema"];

    public string Type => "AWS::DynamoDB::Table";

    public Task<ResourceState> CreateAsync(ResourceContext context, JsonObject properties, CancellationToken cancellationToken)
    {
        if (properties.ContainsKey("GlobalSecondaryIndexes") || properties.ContainsKey("LocalSecondaryIndexes"))
            throw new AwsException("ValidationException", "The sandbox's tables have no secondary indexes.");
        var key = KeySchema.Parse(properties["KeySchema"] as JsonArray, properties["AttributeDefinitions"] as JsonArray);
        var name = (string?)properties["TableName"] ?? context.GenerateName(MaxNameLength);
        var table = tables.Create(context.AccountId, context.Region, name, key);
        return Task.FromResult(new ResourceState(table.Name, new Dictionary<string, JsonNode?> { ["Arn"] = table.Arn }));
    }

    public Task<ResourceState> UpdateAsync(
        ResourceContext context, ResourceState current, JsonObject oldProperties, JsonObject newProperties, CancellationToken cancellationToken) =>
        Replacing.All(property => JsonNode.DeepEquals(oldProperties[property], newProperties[property]))
            ? Task.FromResult(current)
            : CreateAsync(context, newProperties, cancellationToken);

    public Task DeleteAsync(ResourceContext context, ResourceState current, JsonObject properties, CancellationToken cancellationToken)
    {
        tables.Delete(context.AccountId, context.Region, current.PhysicalId);
        return Task.CompletedTask;
    }
}
