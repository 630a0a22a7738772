using Amazon.Runtime;

namespace Amazon.CloudFormation;

public class HookInvocationPoint(string value) : ConstantClass(value)
{
    public static readonly HookInvocationPoint PRE_PROVISION = new("PRE_PROVISION");

    public static HookInvocationPoint? FindValue(string? value) => FindValue<HookInvocationPoint>(value);

    public static implicit operator HookInvocationPoint?(string? value) => FindValue(value);
}
