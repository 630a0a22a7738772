using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.CloudFormation;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Metrics;

/// <summary><c>AWS::CloudWatch::Alarm</c>: Ref is the name. Topics aren't asked whether they exist, as CloudWatch doesn't.</summary>
internal sealed class AlarmProvider(AlarmStore alarms) : IResourceProvider
{
    private const int MaxNameLength = 255;
    private static readonly string[] Required = ["ComparisonOperator", "EvaluationPeriods"];

    public string Type => "AWS::CloudWatch::Alarm";

    public Task<ResourceState> CreateAsync(ResourceContext context, JsonObject properties, CancellationToken cancellationToken)
    {
        Check(properties);
        var name = (string?)properties["AlarmName"] ?? context.GenerateName(MaxNameLength);
        alarms.Put(context.AccountId, context.Region, name);
        var arn = $"arn:aws:cloudwatch:{context.Region}:{context.AccountId}:alarm:{name}";
        return Task.FromResult(new ResourceState(name, new Dictionary<string, JsonNode?> { ["Arn"] = arn }));
    }

    public Task<ResourceState> UpdateAsync(
        ResourceContext context, ResourceState current, JsonObject oldProperties, JsonObject newProperties, CancellationToken cancellationToken)
    {
        if ((string?)oldProperties["AlarmName"] != (string?)newProperties["AlarmName"])
            return CreateAsync(context, newProperties, cancellationToken);
        Check(newProperties);
        return Task.FromResult(current);
    }

    public Task DeleteAsync(ResourceContext context, ResourceState current, JsonObject properties, CancellationToken cancellationToken)
    {
        alarms.Delete(context.AccountId, context.Region, current.PhysicalId);
        return Task.CompletedTask;
    }

    private static void Check(JsonObject properties)
    {
        if (Required.FirstOrDefault(name => properties[name] is null) is { } missing)
            throw new AwsException("ValidationError", $"Properties validation failed for resource with message: #: required key [{missing}] not found");
        if ((properties["AlarmActions"] as JsonArray ?? []).FirstOrDefault(action => ((string)action!).Split(':').Length < 6) is { } action)
            throw new AwsException("ValidationError", $"Invalid arn syntax: {action}");
    }
}
