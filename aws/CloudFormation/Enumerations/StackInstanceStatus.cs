using Amazon.Runtime;

namespace Amazon.CloudFormation;

public class StackInstanceStatus(string value) : ConstantClass(value)
{
    public static readonly StackInstanceStatus CURRENT = new("CURRENT");

    public static readonly StackInstanceStatus OUTDATED = new("OUTDATED");

    public static readonly StackInstanceStatus INOPERABLE = new("INOPERABLE");

    public static StackInstanceStatus? FindValue(string? value) => FindValue<StackInstanceStatus>(value);

    public static implicit operator StackInstanceStatus?(string? value) => FindValue(value);
}
