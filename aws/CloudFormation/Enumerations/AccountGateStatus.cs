using Amazon.Runtime;

namespace Amazon.CloudFormation;

public class AccountGateStatus(string value) : ConstantClass(value)
{
    public static readonly AccountGateStatus SUCCEEDED = new("SUCCEEDED");

    public static readonly AccountGateStatus FAILED = new("FAILED");

    public static readonly AccountGateStatus SKIPPED = new("SKIPPED");

    public static AccountGateStatus? FindValue(string? value) => FindValue<AccountGateStatus>(value);

    public static implicit operator AccountGateStatus?(string? value) => FindValue(value);
}
