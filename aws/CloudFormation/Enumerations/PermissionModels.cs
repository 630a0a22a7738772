using Amazon.Runtime;

namespace Amazon.CloudFormation;

public class PermissionModels(string value) : ConstantClass(value)
{
    public static readonly PermissionModels SERVICE_MANAGED = new("SERVICE_MANAGED");

    public static readonly PermissionModels SELF_MANAGED = new("SELF_MANAGED");

    public static PermissionModels? FindValue(string? value) => FindValue<PermissionModels>(value);

    public static implicit operator PermissionModels?(string? value) => FindValue(value);
}
