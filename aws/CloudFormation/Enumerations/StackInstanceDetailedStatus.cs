using Amazon.Runtime;

namespace Amazon.CloudFormation;

public class StackInstanceDetailedStatus(string value) : ConstantClass(value)
{
    public static readonly StackInstanceDetailedStatus PENDING = new("PENDING");

    public static readonly StackInstanceDetailedStatus RUNNING = new("RUNNING");

    public static readonly StackInstanceDetailedStatus SUCCEEDED = new("SUCCEEDED");

    public static readonly StackInstanceDetailedStatus FAILED = new("FAILED");

    public static readonly StackInstanceDetailedStatus CANCELLED = new("CANCELLED");

    public static readonly StackInstanceDetailedStatus INOPERABLE = new("INOPERABLE");

    public static readonly StackInstanceDetailedStatus SKIPPED_SUSPENDED_ACCOUNT = new("SKIPPED_SUSPENDED_ACCOUNT");

    public static readonly StackInstanceDetailedStatus FAILED_IMPORT = new("FAILED_IMPORT");

    public static StackInstanceDetailedStatus? FindValue(string? value) => FindValue<StackInstanceDetailedStatus>(value);

    public static implicit operator StackInstanceDetailedStatus?(string? value) => FindValue(value);
}
