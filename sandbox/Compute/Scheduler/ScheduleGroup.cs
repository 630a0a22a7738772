namespace CequenceApigw.Sandbox.Compute.Scheduler;

/// <summary>A schedule group: schedules belong to one for good.</summary>
internal sealed record ScheduleGroup(string AccountId, string Region, string Name, DateTimeOffset Created)
{
    /// <summary>The group that every account has, and whose schedules name none.</summary>
    public const string Default = "default";

    public string Arn => ArnOf(AccountId, Region, Name);

    public static string ArnOf(string accountId, string region, string name) => $"arn:aws:scheduler:{region}:{accountId}:schedule-group/{name}";
}
