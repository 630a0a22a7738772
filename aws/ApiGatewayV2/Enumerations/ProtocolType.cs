using Amazon.Runtime;

namespace Amazon.ApiGatewayV2;

public class ProtocolType(string value) : ConstantClass(value)
{
    public static readonly ProtocolType WEBSOCKET = new("WEBSOCKET");

    public static readonly ProtocolType HTTP = new("HTTP");

    public static ProtocolType? FindValue(string? value) => FindValue<ProtocolType>(value);

    public static implicit operator ProtocolType?(string? value) => FindValue(value);
}
