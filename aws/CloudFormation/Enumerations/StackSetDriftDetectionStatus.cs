using Amazon.Runtime;

namespace Amazon.CloudFormation;

public class StackSetDriftDetectionStatus(string value) : ConstantClass(value)
{
    public static readonly StackSetDriftDetectionStatus COMPLETED = new("COMPLETED");

    public static readonly StackSetDriftDetectionStatus FAILED = new("FAILED");

    public static readonly StackSetDriftDetectionStatus PARTIAL_SUCCESS = new("PARTIAL_SUCCESS");

    public static readonly StackSetDriftDetectionStatus IN_PROGRESS = new("IN_PROGRESS");

    public static readonly StackSetDriftDetectionStatus STOPPED = new("STOPPED");

    public static StackSetDriftDetectionStatus? FindValue(string? value) => FindValue<StackSetDriftDetectionStatus>(value);

    public static implicit operator StackSetDriftDetectionStatus?(string? value) => FindValue(value);
}
