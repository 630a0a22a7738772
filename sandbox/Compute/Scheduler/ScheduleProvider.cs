using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.CloudFormation;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Roles;

namespace CequenceApigw.Sandbox.Compute.Scheduler;

/// <summary><c>AWS::Scheduler::Schedule</c>: Ref is the name; Arn is an attribute. Another group alone is no replacement, and not found there.</summary>
internal sealed class ScheduleProvider(ScheduleStore schedules, ScheduleGroupStore groups, ServiceTrust trust, SandboxClock clock) : IResourceProvider
{
    private const int MaxNameLength = 64;

    public string Type => "AWS::Scheduler::Schedule";

    public Task<ResourceState> CreateAsync(ResourceContext context, JsonObject properties, CancellationToken cancellationToken)
    {
        var schedule = Read(context, properties, (string?)properties["Name"] ?? context.GenerateName(MaxNameLength), clock.GetUtcNow());
        schedules.Add(schedule);
        return Task.FromResult(State(schedule));
    }

    public Task<ResourceState> UpdateAsync(
        ResourceContext context, ResourceState current, JsonObject oldProperties, JsonObject newProperties, CancellationToken cancellationToken)
    {
        if ((string?)oldProperties["Name"] != (string?)newProperties["Name"]) return CreateAsync(context, newProperties, cancellationToken);
        var created = schedules.Get(context.AccountId, context.Region, GroupOf(newProperties), current.PhysicalId).Created;
        var schedule = Read(context, newProperties, current.PhysicalId, created);
        schedules.Replace(schedule);
        return Task.FromResult(State(schedule));
    }

    public Task DeleteAsync(ResourceContext context, ResourceState current, JsonObject properties, CancellationToken cancellationToken)
    {
        schedules.Remove(Schedule.ArnOf(context.AccountId, context.Region, GroupOf(properties), current.PhysicalId));
        return Task.CompletedTask;
    }

    private Schedule Read(ResourceContext context, JsonObject properties, string name, DateTimeOffset created)
    {
        var expression = Text(properties, "ScheduleExpression");
        var target = properties["Target"] as JsonObject ?? throw Missing("Target");
        var role = Text(target, "RoleArn");
        var group = groups.Get(context.AccountId, context.Region, GroupOf(properties));
        if (!trust.OfScheduler(role, context.AccountId, group.Arn))
            throw new AwsException("ValidationException", "The execution role you provide must allow AWS EventBridge Scheduler to assume the role.");
        return new Schedule
        {
            AccountId = context.AccountId,
            Region = context.Region,
            GroupName = group.Name,
            Name = name,
            Expression = expression,
            Rate = RateExpression.Parse(expression),
            Enabled = (string?)properties["State"] != "DISABLED",
            TargetArn = Text(target, "Arn"),
            RoleArn = role,
            Input = (string?)target["Input"] ?? "{}",
            Target = (JsonObject)target.DeepClone(),
            FlexibleTimeWindow = (JsonObject)(properties["FlexibleTimeWindow"] as JsonObject ?? throw Missing("FlexibleTimeWindow")).DeepClone(),
            Description = (string?)properties["Description"],
            Created = created,
            LastModified = clock.GetUtcNow(),
        };
    }

    private static string GroupOf(JsonObject properties) => (string?)properties["GroupName"] ?? ScheduleGroup.Default;

    private static string Text(JsonObject properties, string name) => (string?)properties[name] ?? throw Missing(name);

    private static AwsException Missing(string name) =>
        new("ValidationError", $"Properties validation failed for resource with message: #: required key [{name}] not found");

    private static ResourceState State(Schedule schedule) =>
        new(schedule.Name, new Dictionary<string, JsonNode?> { ["Arn"] = schedule.Arn });
}
