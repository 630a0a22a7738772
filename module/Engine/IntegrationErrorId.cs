namespace CequenceApigw.Engine;

/// <summary>The stable identifiers of <see cref="IntegrationException"/>.</summary>
public static class IntegrationErrorId
{
    /// <summary>AWS refused the caller a permission.</summary>
    public const string AccessDenied = nameof(AccessDenied);

    /// <summary>One account can't be read through its reader role; the others can.</summary>
    public const string AccountUnreadable = nameof(AccountUnreadable);

    /// <summary>A target account isn't under the target units.</summary>
    public const string AccountNotFound = nameof(AccountNotFound);

    /// <summary>An administration stack couldn't be created, updated or deleted.</summary>
    public const string AdministrationStackFailed = nameof(AdministrationStackFailed);

    /// <summary>The list of APIs to enable has a fault; the message tells line and member.</summary>
    public const string ApiConfigInvalid = nameof(ApiConfigInvalid);

    /// <summary>The list of APIs to enable can't be read.</summary>
    public const string ApiConfigNotFound = nameof(ApiConfigNotFound);

    /// <summary>A file of the product is missing.</summary>
    public const string ArtifactNotFound = nameof(ArtifactNotFound);

    /// <summary>The token endpoint didn't answer, or not as a token endpoint.</summary>
    public const string AuthEndpointUnreachable = nameof(AuthEndpointUnreachable);

    /// <summary>AWS refused a request for another reason.</summary>
    public const string AwsRequestFailed = nameof(AwsRequestFailed);

    /// <summary>No connection to AWS.</summary>
    public const string AwsUnreachable = nameof(AwsUnreachable);

    /// <summary>The token endpoint refused the UAP client.</summary>
    public const string ClientSecretRejected = nameof(ClientSecretRejected);

    /// <summary>Only a part of an access key was given.</summary>
    public const string CredentialsIncomplete = nameof(CredentialsIncomplete);

    /// <summary>No AWS credentials anywhere.</summary>
    public const string CredentialsNotFound = nameof(CredentialsNotFound);

    /// <summary>Credentials were chosen, but can't be had: e.g. the profile's SSO session has ended.</summary>
    public const string CredentialsNotUsable = nameof(CredentialsNotUsable);

    /// <summary>AWS doesn't accept the caller's credentials.</summary>
    public const string CredentialsRejected = nameof(CredentialsRejected);

    /// <summary>No connection to the Edge.</summary>
    public const string EdgeUnreachable = nameof(EdgeUnreachable);

    /// <summary>A .env file has a fault; the message tells file and line, and no value.</summary>
    public const string EnvironmentFileInvalid = nameof(EnvironmentFileInvalid);

    /// <summary>A .env file can't be read.</summary>
    public const string EnvironmentFileNotFound = nameof(EnvironmentFileNotFound);

    /// <summary>The integration stands, but is administered from another Region.</summary>
    public const string HomeRegionDiffers = nameof(HomeRegionDiffers);

    /// <summary>There is no integration of that name in the home Region.</summary>
    public const string IntegrationNotFound = nameof(IntegrationNotFound);

    /// <summary>The caller is a member account and no delegated administrator, or a delegate can't do what only the management account can.</summary>
    public const string NotManagementAccount = nameof(NotManagementAccount);

    /// <summary>An option can't be right.</summary>
    public const string OptionInvalid = nameof(OptionInvalid);

    /// <summary>A target isn't in the organization.</summary>
    public const string OrganizationalUnitNotFound = nameof(OrganizationalUnitNotFound);

    /// <summary>The account belongs to no organization.</summary>
    public const string OrganizationNotFound = nameof(OrganizationNotFound);

    /// <summary>The organization has consolidated billing only; service-managed StackSets need all features.</summary>
    public const string OrganizationWithoutAllFeatures = nameof(OrganizationWithoutAllFeatures);

    /// <summary>Several checks failed: see <see cref="IntegrationException.Failures"/>.</summary>
    public const string PreflightFailed = nameof(PreflightFailed);

    /// <summary>The file of private certificate authorities has something else in it.</summary>
    public const string PrivateCaInvalid = nameof(PrivateCaInvalid);

    /// <summary>The file of private certificate authorities can't be read.</summary>
    public const string PrivateCaNotFound = nameof(PrivateCaNotFound);

    /// <summary>There is no stored AWS profile of that name.</summary>
    public const string ProfileNotFound = nameof(ProfileNotFound);

    /// <summary>The Region exists, but the account hasn't opted in.</summary>
    public const string RegionNotEnabled = nameof(RegionNotEnabled);

    /// <summary>There is no such Region.</summary>
    public const string RegionNotFound = nameof(RegionNotFound);

    /// <summary>No home Region anywhere.</summary>
    public const string RegionNotSet = nameof(RegionNotSet);

    /// <summary>A StackSet operation failed, or stacks outlived their deletion.</summary>
    public const string RolloutFailed = nameof(RolloutFailed);

    /// <summary>A rollout was still under way when the time given for it was over; it goes on.</summary>
    public const string RolloutTimedOut = nameof(RolloutTimedOut);

    /// <summary>A stack of the integration's name isn't the integration's.</summary>
    public const string StackNotOurs = nameof(StackNotOurs);

    /// <summary>A StackSet of the integration's name isn't the integration's, or is administered from another account.</summary>
    public const string StackSetNotOurs = nameof(StackSetNotOurs);

    /// <summary>The partition's StackSets can't be permitted to act in an organization.</summary>
    public const string StackSetsUnavailable = nameof(StackSetsUnavailable);

    /// <summary>StackSets may not act in the organization, and the caller may not permit it.</summary>
    public const string TrustedAccessDenied = nameof(TrustedAccessDenied);
}
