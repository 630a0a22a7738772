using System.Management.Automation;
using CequenceApigw.Engine;

namespace CequenceApigw.Cmdlets.Hosting;

/// <summary>An error as the cmdlets report it, before PowerShell's own record is made of it.</summary>
/// <param name="Exception">The cause; its message is what the user reads.</param>
/// <param name="ErrorId">The first part of <c>FullyQualifiedErrorId</c>: part of the contract.</param>
/// <param name="Category">PowerShell's category.</param>
/// <param name="Remedy">The recommended action.</param>
/// <param name="Target">What the error is about; never a credential.</param>
internal sealed record CmdletError(Exception Exception, string ErrorId, ErrorCategory Category, string? Remedy, object? Target)
{
    public static CmdletError Of(Exception exception, object? target) => exception is IntegrationException known
        ? new CmdletError(known, known.ErrorId, CategoryOf(known.ErrorId), known.Remedy, target)
        : new CmdletError(exception, exception.GetType().Name, ErrorCategory.NotSpecified, null, target);

    private static ErrorCategory CategoryOf(string errorId) => errorId switch
    {
        IntegrationErrorId.OptionInvalid
            or IntegrationErrorId.ApiConfigInvalid
            or IntegrationErrorId.EnvironmentFileInvalid
            or IntegrationErrorId.CredentialsIncomplete
            or IntegrationErrorId.RegionNotSet => ErrorCategory.InvalidArgument,
        IntegrationErrorId.AccessDenied
            or IntegrationErrorId.NotManagementAccount
            or IntegrationErrorId.TrustedAccessDenied
            or IntegrationErrorId.StackNotOurs
            or IntegrationErrorId.StackSetNotOurs => ErrorCategory.PermissionDenied,
        IntegrationErrorId.ClientSecretRejected
            or IntegrationErrorId.CredentialsRejected
            or IntegrationErrorId.CredentialsNotFound
            or IntegrationErrorId.CredentialsNotUsable => ErrorCategory.AuthenticationError,
        IntegrationErrorId.AuthEndpointUnreachable
            or IntegrationErrorId.EdgeUnreachable
            or IntegrationErrorId.AwsUnreachable => ErrorCategory.ConnectionError,
        IntegrationErrorId.OrganizationNotFound
            or IntegrationErrorId.OrganizationalUnitNotFound
            or IntegrationErrorId.RegionNotFound
            or IntegrationErrorId.IntegrationNotFound
            or IntegrationErrorId.ApiConfigNotFound
            or IntegrationErrorId.EnvironmentFileNotFound
            or IntegrationErrorId.ArtifactNotFound
            or IntegrationErrorId.ProfileNotFound => ErrorCategory.ObjectNotFound,
        _ => ErrorCategory.InvalidOperation,
    };
}
