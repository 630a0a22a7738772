using Amazon.Runtime;

namespace Amazon.CloudFormation;

public class StackSetDriftStatus(string value) : ConstantClass(value)
{
    public static readonly StackSetDriftStatus DRIFTED = new("DRIFTED");

    public static readonly StackSetDriftStatus IN_SYNC = new("IN_SYNC");

    public static readonly StackSetDriftStatus NOT_CHECKED = new("NOT_CHECKED");

    public static StackSetDriftStatus? FindValue(string? value) => FindValue<StackSetDriftStatus>(value);

    public static implicit operator StackSetDriftStatus?(string? value) => FindValue(value);
}
