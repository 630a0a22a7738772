using Amazon.Runtime;

namespace Amazon.CloudFormation;

public class StackSetOperationResultStatus(string value) : ConstantClass(value)
{
    public static readonly StackSetOperationResultStatus PENDING = new("PENDING");

    public static readonly StackSetOperationResultStatus RUNNING = new("RUNNING");

    public static readonly StackSetOperationResultStatus SUCCEEDED = new("SUCCEEDED");

    public static readonly StackSetOperationResultStatus FAILED = new("FAILED");

    public static readonly StackSetOperationResultStatus CANCELLED = new("CANCELLED");

    public static StackSetOperationResultStatus? FindValue(string? value) => FindValue<StackSetOperationResultStatus>(value);

    public static implicit operator StackSetOperationResultStatus?(string? value) => FindValue(value);
}
