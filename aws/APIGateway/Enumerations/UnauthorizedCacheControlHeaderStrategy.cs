using Amazon.Runtime;

namespace Amazon.APIGateway;

public class UnauthorizedCacheControlHeaderStrategy(string value) : ConstantClass(value)
{
    public static readonly UnauthorizedCacheControlHeaderStrategy FAIL_WITH_403 = new("FAIL_WITH_403");

    public static readonly UnauthorizedCacheControlHeaderStrategy SUCCEED_WITH_RESPONSE_HEADER = new("SUCCEED_WITH_RESPONSE_HEADER");

    public static readonly UnauthorizedCacheControlHeaderStrategy SUCCEED_WITHOUT_RESPONSE_HEADER = new("SUCCEED_WITHOUT_RESPONSE_HEADER");

    public static UnauthorizedCacheControlHeaderStrategy? FindValue(string? value) =>
        FindValue<UnauthorizedCacheControlHeaderStrategy>(value);

    public static implicit operator UnauthorizedCacheControlHeaderStrategy?(string? value) => FindValue(value);
}
