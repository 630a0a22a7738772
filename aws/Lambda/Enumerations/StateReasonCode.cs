using Amazon.Runtime;

namespace Amazon.Lambda;

public class StateReasonCode(string value) : ConstantClass(value)
{
    public static readonly StateReasonCode Idle = new("Idle");

    public static readonly StateReasonCode Creating = new("Creating");

    public static readonly StateReasonCode Restoring = new("Restoring");

    public static readonly StateReasonCode EniLimitExceeded = new("EniLimitExceeded");

    public static readonly StateReasonCode InsufficientRolePermissions = new("InsufficientRolePermissions");

    public static readonly StateReasonCode InvalidConfiguration = new("InvalidConfiguration");

    public static readonly StateReasonCode InternalError = new("InternalError");

    public static readonly StateReasonCode SubnetOutOfIPAddresses = new("SubnetOutOfIPAddresses");

    public static readonly StateReasonCode InvalidSubnet = new("InvalidSubnet");

    public static readonly StateReasonCode InvalidSecurityGroup = new("InvalidSecurityGroup");

    public static readonly StateReasonCode ImageDeleted = new("ImageDeleted");

    public static readonly StateReasonCode ImageAccessDenied = new("ImageAccessDenied");

    public static readonly StateReasonCode InvalidImage = new("InvalidImage");

    public static readonly StateReasonCode KMSKeyAccessDenied = new("KMSKeyAccessDenied");

    public static readonly StateReasonCode KMSKeyNotFound = new("KMSKeyNotFound");

    public static readonly StateReasonCode InvalidStateKMSKey = new("InvalidStateKMSKey");

    public static readonly StateReasonCode DisabledKMSKey = new("DisabledKMSKey");

    public static readonly StateReasonCode EFSIOError = new("EFSIOError");

    public static readonly StateReasonCode EFSMountConnectivityError = new("EFSMountConnectivityError");

    public static readonly StateReasonCode EFSMountFailure = new("EFSMountFailure");

    public static readonly StateReasonCode EFSMountTimeout = new("EFSMountTimeout");

    public static readonly StateReasonCode InvalidRuntime = new("InvalidRuntime");

    public static readonly StateReasonCode InvalidZipFileException = new("InvalidZipFileException");

    public static readonly StateReasonCode FunctionError = new("FunctionError");

    public static StateReasonCode? FindValue(string? value) => FindValue<StateReasonCode>(value);

    public static implicit operator StateReasonCode?(string? value) => FindValue(value);
}
