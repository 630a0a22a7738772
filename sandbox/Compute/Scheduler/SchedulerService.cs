using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.Compute.Scheduler;

/// <summary>The EventBridge Scheduler API, 2021-06-30: reading schedules.</summary>
internal sealed class SchedulerService : RestJsonService
{
    private const string DefaultGroup = "default";

    private readonly ScheduleStore _schedules;

    public SchedulerService(ScheduleStore schedules)
    {
        _schedules = schedules;
        On("GET", "/schedules", List);
        On("GET", "/schedules/{Name}", Get);
        On("GET", "/schedule-groups", ListGroups);
    }

    public override string SigningName => "scheduler";

    private JsonObject List(AwsCall call, RestInput input)
    {
        call.Authorize("scheduler:ListSchedules", "*");
        var prefix = input.Query("NamePrefix") ?? "";
        var size = int.TryParse(input.Query("MaxResults"), out var max) ? max : 100;
        var matching = InGroup(input.Query("ScheduleGroup"))
            ? _schedules.In(call.AccountId, call.Region).Where(schedule => schedule.Name.StartsWith(prefix, StringComparison.Ordinal))
            : [];
        return Page.Of(matching, size, 100, input.Query("NextToken"), "ValidationException").Render("Schedules", Summary);
    }

    private JsonObject Get(AwsCall call, RestInput input)
    {
        var name = input["Name"];
        call.Authorize("scheduler:GetSchedule", $"arn:aws:scheduler:{call.Region}:{call.AccountId}:schedule/{DefaultGroup}/{name}");
        if (!InGroup(input.Query("groupName")))
            throw new AwsException("ResourceNotFoundException", $"Schedule group {input.Query("groupName")} does not exist.", 404);
        var schedule = _schedules.Get(call.AccountId, call.Region, name);
        var output = new JsonObject
        {
            ["Arn"] = schedule.Arn,
            ["Name"] = schedule.Name,
            ["GroupName"] = DefaultGroup,
            ["State"] = State(schedule),
            ["ScheduleExpression"] = schedule.Expression,
            ["ScheduleExpressionTimezone"] = "UTC",
            ["FlexibleTimeWindow"] = schedule.FlexibleTimeWindow.DeepClone(),
            ["Target"] = schedule.Target.DeepClone(),
            ["ActionAfterCompletion"] = "NONE",
            ["CreationDate"] = Seconds(schedule.Created),
            ["LastModificationDate"] = Seconds(schedule.LastModified),
        };
        if (schedule.Description is { } description) output["Description"] = description;
        return output;
    }

    private static JsonObject ListGroups(AwsCall call, RestInput input)
    {
        call.Authorize("scheduler:ListScheduleGroups", "*");
        return new JsonObject
        {
            ["ScheduleGroups"] = new JsonArray(new JsonObject
            {
                ["Arn"] = $"arn:aws:scheduler:{call.Region}:{call.AccountId}:schedule-group/{DefaultGroup}",
                ["Name"] = DefaultGroup,
                ["State"] = "ACTIVE",
            }),
        };
    }

    private static bool InGroup(string? group) => group is null or DefaultGroup;

    private static JsonObject Summary(Schedule schedule) => new()
    {
        ["Arn"] = schedule.Arn,
        ["Name"] = schedule.Name,
        ["GroupName"] = DefaultGroup,
        ["State"] = State(schedule),
        ["CreationDate"] = Seconds(schedule.Created),
        ["LastModificationDate"] = Seconds(schedule.LastModified),
        ["Target"] = new JsonObject { ["Arn"] = schedule.TargetArn },
    };

    private static string State(Schedule schedule) => schedule.Enabled ? "ENABLED" : "DISABLED";

    private static double Seconds(DateTimeOffset time) => time.ToUnixTimeMilliseconds() / 1000.0;
}
