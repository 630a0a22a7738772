using Amazon.Runtime;

namespace Amazon.CloudFormation;

public class StackSetStatus(string value) : ConstantClass(value)
{
    public static readonly StackSetStatus ACTIVE = new("ACTIVE");

    public static readonly StackSetStatus DELETED = new("DELETED");

    public static StackSetStatus? FindValue(string? value) => FindValue<StackSetStatus>(value);

    public static implicit operator StackSetStatus?(string? value) => FindValue(value);
}
