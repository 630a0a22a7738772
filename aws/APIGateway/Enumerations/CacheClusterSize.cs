using Amazon.Runtime;

namespace Amazon.APIGateway;

public class CacheClusterSize(string value) : ConstantClass(value)
{
    public static readonly CacheClusterSize GB_0_5 = new("0.5");

    public static readonly CacheClusterSize GB_1_6 = new("1.6");

    public static readonly CacheClusterSize GB_6_1 = new("6.1");

    public static readonly CacheClusterSize GB_13_5 = new("13.5");

    public static readonly CacheClusterSize GB_28_4 = new("28.4");

    public static readonly CacheClusterSize GB_58_2 = new("58.2");

    public static readonly CacheClusterSize GB_118 = new("118");

    public static readonly CacheClusterSize GB_237 = new("237");

    public static CacheClusterSize? FindValue(string? value) => FindValue<CacheClusterSize>(value);

    public static implicit operator CacheClusterSize?(string? value) => FindValue(value);
}
