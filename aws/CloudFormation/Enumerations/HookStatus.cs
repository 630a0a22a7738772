using Amazon.Runtime;

namespace Amazon.CloudFormation;

public class HookStatus(string value) : ConstantClass(value)
{
    public static readonly HookStatus HOOK_IN_PROGRESS = new("HOOK_IN_PROGRESS");

    public static readonly HookStatus HOOK_COMPLETE_SUCCEEDED = new("HOOK_COMPLETE_SUCCEEDED");

    public static readonly HookStatus HOOK_COMPLETE_FAILED = new("HOOK_COMPLETE_FAILED");

    public static readonly HookStatus HOOK_FAILED = new("HOOK_FAILED");

    public static HookStatus? FindValue(string? value) => FindValue<HookStatus>(value);

    public static implicit operator HookStatus?(string? value) => FindValue(value);
}
