using Amazon.Runtime;

namespace Amazon.Scheduler;

public class ScheduleState(string value) : ConstantClass(value)
{
    public static readonly ScheduleState ENABLED = new("ENABLED");

    public static readonly ScheduleState DISABLED = new("DISABLED");

    public static ScheduleState? FindValue(string? value) => FindValue<ScheduleState>(value);

    public static implicit operator ScheduleState?(string? value) => FindValue(value);
}
