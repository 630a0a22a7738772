using Amazon.Runtime;

namespace Amazon.Lambda;

public class State(string value) : ConstantClass(value)
{
    public static readonly State Pending = new("Pending");

    public static readonly State Active = new("Active");

    public static readonly State Inactive = new("Inactive");

    public static readonly State Failed = new("Failed");

    public static State? FindValue(string? value) => FindValue<State>(value);

    public static implicit operator State?(string? value) => FindValue(value);
}
