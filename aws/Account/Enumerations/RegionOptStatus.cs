using Amazon.Runtime;

namespace Amazon.Account;

public class RegionOptStatus(string value) : ConstantClass(value)
{
    public static readonly RegionOptStatus ENABLED = new("ENABLED");

    public static readonly RegionOptStatus ENABLING = new("ENABLING");

    public static readonly RegionOptStatus DISABLING = new("DISABLING");

    public static readonly RegionOptStatus DISABLED = new("DISABLED");

    public static readonly RegionOptStatus ENABLED_BY_DEFAULT = new("ENABLED_BY_DEFAULT");

    public static RegionOptStatus? FindValue(string? value) => FindValue<RegionOptStatus>(value);

    public static implicit operator RegionOptStatus?(string? value) => FindValue(value);
}
