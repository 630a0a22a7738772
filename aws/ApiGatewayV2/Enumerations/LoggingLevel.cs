using Amazon.Runtime;

namespace Amazon.ApiGatewayV2;

public class LoggingLevel(string value) : ConstantClass(value)
{
    public static readonly LoggingLevel ERROR = new("ERROR");

    public static readonly LoggingLevel INFO = new("INFO");

    public static readonly LoggingLevel OFF = new("OFF");

    public static LoggingLevel? FindValue(string? value) => FindValue<LoggingLevel>(value);

    public static implicit operator LoggingLevel?(string? value) => FindValue(value);
}
