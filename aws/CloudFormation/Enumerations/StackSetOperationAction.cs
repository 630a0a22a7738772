using Amazon.Runtime;

namespace Amazon.CloudFormation;

public class StackSetOperationAction(string value) : ConstantClass(value)
{
    public static readonly StackSetOperationAction CREATE = new("CREATE");

    public static readonly StackSetOperationAction UPDATE = new("UPDATE");

    public static readonly StackSetOperationAction DELETE = new("DELETE");

    public static readonly StackSetOperationAction DETECT_DRIFT = new("DETECT_DRIFT");

    public static StackSetOperationAction? FindValue(string? value) => FindValue<StackSetOperationAction>(value);

    public static implicit operator StackSetOperationAction?(string? value) => FindValue(value);
}
