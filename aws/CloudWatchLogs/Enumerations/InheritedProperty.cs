using Amazon.Runtime;

namespace Amazon.CloudWatchLogs;

public class InheritedProperty(string value) : ConstantClass(value)
{
    public static readonly InheritedProperty ACCOUNT_DATA_PROTECTION = new("ACCOUNT_DATA_PROTECTION");

    public static InheritedProperty? FindValue(string? value) => FindValue<InheritedProperty>(value);

    public static implicit operator InheritedProperty?(string? value) => FindValue(value);
}
