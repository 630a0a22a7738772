using Amazon.Runtime;

namespace Amazon.Organizations;

public class PolicyType(string value) : ConstantClass(value)
{
    public static readonly PolicyType SERVICE_CONTROL_POLICY = new("SERVICE_CONTROL_POLICY");

    public static readonly PolicyType TAG_POLICY = new("TAG_POLICY");

    public static readonly PolicyType BACKUP_POLICY = new("BACKUP_POLICY");

    public static readonly PolicyType AISERVICES_OPT_OUT_POLICY = new("AISERVICES_OPT_OUT_POLICY");

    public static PolicyType? FindValue(string? value) => FindValue<PolicyType>(value);

    public static implicit operator PolicyType?(string? value) => FindValue(value);
}
