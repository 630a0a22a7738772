using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.Compute.Scheduler;

/// <summary>The EventBridge Scheduler API, 2021-06-30: reading schedules.</summary>
internal sealed class SchedulerService : RestJsonService
{
    private readonly ScheduleStore _schedules;
    private readonly ScheduleGroupStore _groups;

    public SchedulerService(ScheduleStore schedules, ScheduleGroupStore groups)
    {
        (_schedules, _groups) = (schedules, groups);
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
        var group = input.Query("ScheduleGroup");
        var matching = _schedules.In(call.AccountId, call.Region).Where(schedule =>
            (group is null || schedule.GroupName == group) && schedule.Name.StartsWith(prefix, StringComparison.Ordinal));
        return Page.Of(matching, size, 100, input.Query("NextToken"), "ValidationException").Render("Schedules", Summary);
    }

    private JsonObject Get(AwsCall call, RestInput input)
    {
        var (name, group) = (input["Name"], input.Query("groupName") ?? ScheduleGroup.Default);
        call.Authorize("scheduler:GetSchedule", Schedule.ArnOf(call.AccountId, call.Region, group, name));
        var schedule = _schedules.Get(call.AccountId, call.Region, _groups.Get(call.AccountId, call.Region, group).Name, name);
        var output = new JsonObject
        {
            ["Arn"] = schedule.Arn,
            ["Name"] = schedule.Name,
            ["GroupName"] = schedule.GroupName,
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

    private JsonObject ListGroups(AwsCall call, RestInput input)
    {
        call.Authorize("scheduler:ListScheduleGroups", "*");
        return new JsonObject
        {
            ["ScheduleGroups"] = new JsonArray([.. _groups.In(call.AccountId, call.Region).Select(group => new JsonObject
            {
                ["Arn"] = group.Arn,
                ["Name"] = group.Name,
                ["State"] = "ACTIVE",
            })]),
        };
    }

    private static JsonObject Summary(Schedule schedule) => new()
    {
        ["Arn"] = schedule.Arn,
        ["Name"] = schedule.Name,
        ["GroupName"] = schedule.GroupName,
        ["State"] = State(schedule),
        ["CreationDate"] = Seconds(schedule.Created),
        ["LastModificationDate"] = Seconds(schedule.LastModified),
        ["Target"] = new JsonObject { ["Arn"] = schedule.TargetArn },
    };

    private static string State(Schedule schedule) => schedule.Enabled ? "ENABLED" : "DISABLED";

    private static double Seconds(DateTimeOffset time) => time.ToUnixTimeMilliseconds() / 1000.0;
}
