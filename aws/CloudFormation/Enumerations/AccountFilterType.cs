using Amazon.Runtime;

namespace Amazon.CloudFormation;

public class AccountFilterType(string value) : ConstantClass(value)
{
    public static readonly AccountFilterType NONE = new("NONE");

    public static readonly AccountFilterType INTERSECTION = new("INTERSECTION");

    public static readonly AccountFilterType DIFFERENCE = new("DIFFERENCE");

    public static readonly AccountFilterType UNION = new("UNION");

    public static AccountFilterType? FindValue(string? value) => FindValue<AccountFilterType>(value);

    public static implicit operator AccountFilterType?(string? value) => FindValue(value);
}
