using Amazon.Runtime;

namespace Amazon.Organizations;

public class ParentType(string value) : ConstantClass(value)
{
    public static readonly ParentType ROOT = new("ROOT");

    public static readonly ParentType ORGANIZATIONAL_UNIT = new("ORGANIZATIONAL_UNIT");

    public static ParentType? FindValue(string? value) => FindValue<ParentType>(value);

    public static implicit operator ParentType?(string? value) => FindValue(value);
}
