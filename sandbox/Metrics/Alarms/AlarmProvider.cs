using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.CloudFormation;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Metrics.Alarms;

/// <summary><c>AWS::CloudWatch::Alarm</c>: Ref is the name. Topics aren't asked whether they exist, as CloudWatch doesn't.</summary>
internal sealed class AlarmProvider(AlarmStore alarms, SandboxClock clock) : IResourceProvider
{
    private const int MaxNameLength = 255;

    public string Type => "AWS::CloudWatch::Alarm";

    public Task<ResourceState> CreateAsync(ResourceContext context, JsonObject properties, CancellationToken cancellationToken)
    {
        var alarm = AlarmDefinition.Read(context, properties, (string?)properties["AlarmName"] ?? context.GenerateName(MaxNameLength), clock.GetUtcNow());
        alarms.Put(alarm);
        return Task.FromResult(new ResourceState(alarm.Name, new Dictionary<string, JsonNode?> { ["Arn"] = alarm.Arn }));
    }

    /// <summary>An alarm keeps its state until it is evaluated the next time.</summary>
    public Task<ResourceState> UpdateAsync(
        ResourceContext context, ResourceState current, JsonObject oldProperties, JsonObject newProperties, CancellationToken cancellationToken)
    {
        if ((string?)oldProperties["AlarmName"] != (string?)newProperties["AlarmName"])
            return CreateAsync(context, newProperties, cancellationToken);
        var alarm = AlarmDefinition.Read(context, newProperties, current.PhysicalId, clock.GetUtcNow());
        alarms.Put(alarms.Find(alarm.Arn) is { } before
            ? alarm with { State = before.State, StateReason = before.StateReason, StateUpdated = before.StateUpdated }
            : alarm);
        return Task.FromResult(current);
    }

    public Task DeleteAsync(ResourceContext context, ResourceState current, JsonObject properties, CancellationToken cancellationToken)
    {
        alarms.Delete((string)current.Attributes["Arn"]!);
        return Task.CompletedTask;
    }
}
