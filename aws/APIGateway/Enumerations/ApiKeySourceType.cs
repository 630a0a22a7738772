using Amazon.Runtime;

namespace Amazon.APIGateway;

public class ApiKeySourceType(string value) : ConstantClass(value)
{
    public static readonly ApiKeySourceType HEADER = new("HEADER");

    public static readonly ApiKeySourceType AUTHORIZER = new("AUTHORIZER");

    public static ApiKeySourceType? FindValue(string? value) => FindValue<ApiKeySourceType>(value);

    public static implicit operator ApiKeySourceType?(string? value) => FindValue(value);
}
