using Amazon.Runtime;

namespace Amazon.CloudFormation;

public class ConcurrencyMode(string value) : ConstantClass(value)
{
    public static readonly ConcurrencyMode STRICT_FAILURE_TOLERANCE = new("STRICT_FAILURE_TOLERANCE");

    public static readonly ConcurrencyMode SOFT_FAILURE_TOLERANCE = new("SOFT_FAILURE_TOLERANCE");

    public static ConcurrencyMode? FindValue(string? value) => FindValue<ConcurrencyMode>(value);

    public static implicit operator ConcurrencyMode?(string? value) => FindValue(value);
}
