using Amazon.Runtime;

namespace Amazon.APIGateway;

public class CacheClusterSize(string value) : ConstantClass(value)
{
    public static readonly CacheClusterSize _05 = new("0.5");

    public static readonly CacheClusterSize _16 = new("1.6");

    public static readonly CacheClusterSize _61 = new("6.1");

    public static readonly CacheClusterSize _135 = new("13.5");

    public static readonly CacheClusterSize _284 = new("28.4");

    public static readonly CacheClusterSize _582 = new("58.2");

    public static readonly CacheClusterSize _118 = new("118");

    public static readonly CacheClusterSize _237 = new("237");

    public static CacheClusterSize? FindValue(string? value) => FindValue<CacheClusterSize>(value);

    public static implicit operator CacheClusterSize?(string? value) => FindValue(value);
}
