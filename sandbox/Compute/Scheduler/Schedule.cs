using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.Compute.Scheduler;

/// <summary>A schedule of EventBridge Scheduler.</summary>
internal sealed record Schedule
{
    public required string AccountId { get; init; }

    public required string Region { get; init; }

    public required string GroupName { get; init; }

    public required string Name { get; init; }

    public required string Expression { get; init; }

    /// <summary>How often, in the organization's time.</summary>
    public required TimeSpan Rate { get; init; }

    public bool Enabled { get; init; } = true;

    public required string TargetArn { get; init; }

    public required string RoleArn { get; init; }

    public string Input { get; init; } = "{}";

    /// <summary>The whole target, as GetSchedule shows it.</summary>
    public required JsonObject Target { get; init; }

    public required JsonObject FlexibleTimeWindow { get; init; }

    public string? Description { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset LastModified { get; init; }

    public string Arn => ArnOf(AccountId, Region, GroupName, Name);

    public string GroupArn => ScheduleGroup.ArnOf(AccountId, Region, GroupName);

    public static string ArnOf(string accountId, string region, string groupName, string name) =>
        $"arn:aws:scheduler:{region}:{accountId}:schedule/{groupName}/{name}";
}
