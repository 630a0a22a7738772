using Amazon.Runtime;

namespace Amazon.CloudFormation;

public class OrganizationStatus(string value) : ConstantClass(value)
{
    public static readonly OrganizationStatus ENABLED = new("ENABLED");

    public static readonly OrganizationStatus DISABLED = new("DISABLED");

    public static readonly OrganizationStatus DISABLED_PERMANENTLY = new("DISABLED_PERMANENTLY");

    public static OrganizationStatus? FindValue(string? value) => FindValue<OrganizationStatus>(value);

    public static implicit operator OrganizationStatus?(string? value) => FindValue(value);
}
