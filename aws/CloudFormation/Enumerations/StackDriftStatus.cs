using Amazon.Runtime;

namespace Amazon.CloudFormation;

public class StackDriftStatus(string value) : ConstantClass(value)
{
    public static readonly StackDriftStatus DRIFTED = new("DRIFTED");

    public static readonly StackDriftStatus IN_SYNC = new("IN_SYNC");

    public static readonly StackDriftStatus UNKNOWN = new("UNKNOWN");

    public static readonly StackDriftStatus NOT_CHECKED = new("NOT_CHECKED");

    public static StackDriftStatus? FindValue(string? value) => FindValue<StackDriftStatus>(value);

    public static implicit operator StackDriftStatus?(string? value) => FindValue(value);
}
