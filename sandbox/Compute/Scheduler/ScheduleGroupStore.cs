using System.Collections.Concurrent;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Compute.Scheduler;

/// <summary>The schedule groups of every account and Region. The one that AWS gives each account isn't in the inventory.</summary>
internal sealed class ScheduleGroupStore(ScheduleStore schedules) : IInventory
{
    private readonly ConcurrentDictionary<string, ScheduleGroup> _groups = new();

    public IEnumerable<string> Resources =>
        _groups.Values.Select(group => $"{group.AccountId} {group.Region} AWS::Scheduler::ScheduleGroup {group.Name}");

    /// <summary>By name, with the default group.</summary>
    public IEnumerable<ScheduleGroup> In(string accountId, string region) => _groups.Values
        .Where(group => group.AccountId == accountId && group.Region == region)
        .Append(new ScheduleGroup(accountId, region, ScheduleGroup.Default, DateTimeOffset.UnixEpoch))
        .OrderBy(group => group.Name, StringComparer.Ordinal);

    /// <summary>Throws ResourceNotFoundException where there is none of that name.</summary>
    public ScheduleGroup Get(string accountId, string region, string name) =>
        In(accountId, region).FirstOrDefault(group => group.Name == name)
        ?? throw new AwsException("ResourceNotFoundException", $"Schedule group {name} does not exist.", 404);

    /// <summary>Throws ConflictException where the name is taken.</summary>
    public void Add(ScheduleGroup group)
    {
        if (group.Name == ScheduleGroup.Default || !_groups.TryAdd(group.Arn, group))
            throw new AwsException("ConflictException", $"Schedule group {group.Name} already exists.", 409);
    }

    /// <summary>With all schedules in it, as Scheduler does: https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-group-delete.html</summary>
    public void Remove(string accountId, string region, string name)
    {
        _groups.TryRemove(ScheduleGroup.ArnOf(accountId, region, name), out _);
        foreach (var schedule in schedules.In(accountId, region).Where(schedule => schedule.GroupName == name)) schedules.Remove(schedule.Arn);
    }
}
