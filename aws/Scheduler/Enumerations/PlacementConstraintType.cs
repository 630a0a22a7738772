using Amazon.Runtime;

namespace Amazon.Scheduler;

public class PlacementConstraintType(string value) : ConstantClass(value)
{
    public static readonly PlacementConstraintType DistinctInstance = new("distinctInstance");

    public static readonly PlacementConstraintType MemberOf = new("memberOf");

    public static PlacementConstraintType? FindValue(string? value) => FindValue<PlacementConstraintType>(value);

    public static implicit operator PlacementConstraintType?(string? value) => FindValue(value);
}
