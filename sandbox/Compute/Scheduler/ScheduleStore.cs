using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Compute.Scheduler;

/// <summary>The schedules of every account and Region, by ARN, in the order in which they were made: so that a run repeats.</summary>
internal sealed class ScheduleStore : IInventory
{
    private readonly Lock _lock = new();
    private readonly OrderedDictionary<string, Schedule> _schedules = [];

    public IEnumerable<string> Resources => All.Select(schedule => $"{schedule.AccountId} {schedule.Region} AWS::Scheduler::Schedule {schedule.Name}");

    public IReadOnlyList<Schedule> All
    {
        get
        {
            lock (_lock)
                return [.. _schedules.Values];
        }
    }

    public IReadOnlyList<Schedule> In(string accountId, string region) =>
        [.. All.Where(schedule => schedule.AccountId == accountId && schedule.Region == region).OrderBy(schedule => schedule.Name)];

    /// <summary>Throws ResourceNotFoundException where there is none.</summary>
    public Schedule Get(string accountId, string region, string groupName, string name)
    {
        lock (_lock)
        {
            return _schedules.GetValueOrDefault(Schedule.ArnOf(accountId, region, groupName, name))
                ?? throw new AwsException("ResourceNotFoundException", $"Schedule {name} does not exist.", 404);
        }
    }

    /// <summary>Throws ConflictException where the name is taken in the group.</summary>
    public void Add(Schedule schedule)
    {
        lock (_lock)
        {
            if (!_schedules.TryAdd(schedule.Arn, schedule))
                throw new AwsException("ConflictException", $"Schedule {schedule.Name} already exists.", 409);
        }
    }

    public void Replace(Schedule schedule)
    {
        lock (_lock)
            _schedules[schedule.Arn] = schedule;
    }

    public void Remove(string arn)
    {
        lock (_lock)
            _schedules.Remove(arn);
    }
}
