using Amazon.Runtime;

namespace Amazon.Lambda;

public class SnapStartOptimizationStatus(string value) : ConstantClass(value)
{
    public static readonly SnapStartOptimizationStatus On = new("On");

    public static readonly SnapStartOptimizationStatus Off = new("Off");

    public static SnapStartOptimizationStatus? FindValue(string? value) => FindValue<SnapStartOptimizationStatus>(value);

    public static implicit operator SnapStartOptimizationStatus?(string? value) => FindValue(value);
}
