using Amazon.Runtime;

namespace Amazon.CloudFormation;

public class StackSetOperationStatus(string value) : ConstantClass(value)
{
    public static readonly StackSetOperationStatus RUNNING = new("RUNNING");

    public static readonly StackSetOperationStatus SUCCEEDED = new("SUCCEEDED");

    public static readonly StackSetOperationStatus FAILED = new("FAILED");

    public static readonly StackSetOperationStatus STOPPING = new("STOPPING");

    public static readonly StackSetOperationStatus STOPPED = new("STOPPED");

    public static readonly StackSetOperationStatus QUEUED = new("QUEUED");

    public static StackSetOperationStatus? FindValue(string? value) => FindValue<StackSetOperationStatus>(value);

    public static implicit operator StackSetOperationStatus?(string? value) => FindValue(value);
}
