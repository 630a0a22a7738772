using Amazon.Runtime;

namespace Amazon.Organizations;

public class PolicyTypeStatus(string value) : ConstantClass(value)
{
    public static readonly PolicyTypeStatus ENABLED = new("ENABLED");

    public static readonly PolicyTypeStatus PENDING_ENABLE = new("PENDING_ENABLE");

    public static readonly PolicyTypeStatus PENDING_DISABLE = new("PENDING_DISABLE");

    public static PolicyTypeStatus? FindValue(string? value) => FindValue<PolicyTypeStatus>(value);

    public static implicit operator PolicyTypeStatus?(string? value) => FindValue(value);
}
