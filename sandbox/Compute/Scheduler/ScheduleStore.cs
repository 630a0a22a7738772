using System.Collections.Concurrent;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Compute.Scheduler;

/// <summary>The schedules of every account and Region, by ARN.</summary>
internal sealed class ScheduleStore : IInventory
{
    private readonly ConcurrentDictionary<string, Schedule> _schedules = new();

    public IEnumerable<string> Resources =>
        _schedules.Values.Select(schedule => $"{schedule.AccountId} {schedule.Region} AWS::Scheduler::Schedule {schedule.Name}");

    /// <summary>In the order of their ARNs, so that a run repeats.</summary>
    public IEnumerable<Schedule> All => _schedules.Values.OrderBy(schedule => schedule.Arn, StringComparer.Ordinal);

    public IReadOnlyList<Schedule> In(string accountId, string region) =>
        [.. _schedules.Values.Where(schedule => schedule.AccountId == accountId && schedule.Region == region).OrderBy(schedule => schedule.Name)];

    /// <summary>Throws ResourceNotFoundException where there is none.</summary>
    public Schedule Get(string accountId, string region, string groupName, string name) =>
        _schedules.GetValueOrDefault(Schedule.ArnOf(accountId, region, groupName, name))
        ?? throw new AwsException("ResourceNotFoundException", $"Schedule {name} does not exist.", 404);

    /// <summary>Throws ConflictException where the name is taken in the group.</summary>
    public void Add(Schedule schedule)
    {
        if (!_schedules.TryAdd(schedule.Arn, schedule))
            throw new AwsException("ConflictException", $"Schedule {schedule.Name} already exists.", 409);
    }

    public void Replace(Schedule schedule) => _schedules[schedule.Arn] = schedule;

    public void Remove(string arn) => _schedules.TryRemove(arn, out _);
}
