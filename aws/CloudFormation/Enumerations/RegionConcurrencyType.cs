using Amazon.Runtime;

namespace Amazon.CloudFormation;

public class RegionConcurrencyType(string value) : ConstantClass(value)
{
    public static readonly RegionConcurrencyType SEQUENTIAL = new("SEQUENTIAL");

    public static readonly RegionConcurrencyType PARALLEL = new("PARALLEL");

    public static RegionConcurrencyType? FindValue(string? value) => FindValue<RegionConcurrencyType>(value);

    public static implicit operator RegionConcurrencyType?(string? value) => FindValue(value);
}
