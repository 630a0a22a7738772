using Amazon.Runtime;

namespace Amazon.Scheduler;

public class PlacementStrategyType(string value) : ConstantClass(value)
{
    public static readonly PlacementStrategyType Random = new("random");

    public static readonly PlacementStrategyType Spread = new("spread");

    public static readonly PlacementStrategyType Binpack = new("binpack");

    public static PlacementStrategyType? FindValue(string? value) => FindValue<PlacementStrategyType>(value);

    public static implicit operator PlacementStrategyType?(string? value) => FindValue(value);
}
