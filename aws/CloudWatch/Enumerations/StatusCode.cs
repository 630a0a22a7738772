using Amazon.Runtime;

namespace Amazon.CloudWatch;

public class StatusCode(string value) : ConstantClass(value)
{
    public static readonly StatusCode Complete = new("Complete");

    public static readonly StatusCode Forbidden = new("Forbidden");

    public static readonly StatusCode InternalError = new("InternalError");

    public static readonly StatusCode PartialData = new("PartialData");

    public static StatusCode? FindValue(string? value) => FindValue<StatusCode>(value);

    public static implicit operator StatusCode?(string? value) => FindValue(value);
}
