using Amazon.Runtime;

namespace Amazon.CloudFormation;

public class OperationResultFilterName(string value) : ConstantClass(value)
{
    public static readonly OperationResultFilterName OPERATION_RESULT_STATUS = new("OPERATION_RESULT_STATUS");

    public static OperationResultFilterName? FindValue(string? value) => FindValue<OperationResultFilterName>(value);

    public static implicit operator OperationResultFilterName?(string? value) => FindValue(value);
}
