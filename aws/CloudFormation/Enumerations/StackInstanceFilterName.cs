using Amazon.Runtime;

namespace Amazon.CloudFormation;

public class StackInstanceFilterName(string value) : ConstantClass(value)
{
    public static readonly StackInstanceFilterName DETAILED_STATUS = new("DETAILED_STATUS");

    public static readonly StackInstanceFilterName LAST_OPERATION_ID = new("LAST_OPERATION_ID");

    public static readonly StackInstanceFilterName DRIFT_STATUS = new("DRIFT_STATUS");

    public static StackInstanceFilterName? FindValue(string? value) => FindValue<StackInstanceFilterName>(value);

    public static implicit operator StackInstanceFilterName?(string? value) => FindValue(value);
}
