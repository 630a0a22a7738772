using Amazon.Runtime;

namespace Amazon.Scheduler;

public class AssignPublicIp(string value) : ConstantClass(value)
{
    public static readonly AssignPublicIp ENABLED = new("ENABLED");

    public static readonly AssignPublicIp DISABLED = new("DISABLED");

    public static AssignPublicIp? FindValue(string? value) => FindValue<AssignPublicIp>(value);

    public static implicit operator AssignPublicIp?(string? value) => FindValue(value);
}
