using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;

namespace CequenceApigw.Engine.SignIn;

/// <summary>The profiles of the AWS CLI and the SDKs: keys, assumed roles, SSO, programs.</summary>
/// <param name="location">Their file; null means the usual places.</param>
/// <param name="mfaCode">Asks a person for the code of the MFA device named; null where nobody can be asked.</param>
internal sealed class StoredProfiles(string? location, Func<string, string>? mfaCode)
{
    /// <summary>The profile that counts where none is named.</summary>
    public const string Default = "default";

    private readonly CredentialProfileStoreChain _chain = location is null ? new() : new(location);

    /// <summary>Every name, in order.</summary>
    public IReadOnlyList<string> Names => [.. _chain.ListProfiles().Select(profile => profile.Name).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The Region of a profile; null if it has none or isn't there.</summary>
    public string? RegionOf(string name) => _chain.TryGetProfile(name, out var profile) ? profile.Region?.SystemName : null;

    /// <summary>The credentials of a profile; null if it isn't there, or, as many default profiles, has a Region alone.</summary>
    /// <exception cref="IntegrationException"><c>CredentialsNotUsable</c>: it contradicts itself.</exception>
    public FoundCredentials? Find(string name)
    {
        if (!_chain.TryGetProfile(name, out var profile) || (name == Default && !profile.CanCreateAWSCredentials))
            return null;
        try
        {
            var credentials = profile.GetAWSCredentials(_chain);
            if (credentials is AssumeRoleAWSCredentials { Options: { MfaSerialNumber: { } device } options })
                options.MfaTokenCodeCallback = () => AskForCode(name, device);
            return new FoundCredentials(credentials, $"the profile '{name}'") { Remedy = Remedy(profile) };
        }
        catch (Exception exception) when (exception is AmazonClientException or InvalidDataException or ArgumentException or InvalidOperationException)
        {
            throw new IntegrationException(
                IntegrationErrorId.CredentialsNotUsable, $"The profile '{name}' can't be used: {exception.Message}", Remedy(profile), exception);
        }
    }

    /// <summary>The error that names the profiles there are.</summary>
    public IntegrationException NotFound(string name) => new(
        IntegrationErrorId.ProfileNotFound,
        $"There is no AWS profile '{name}'.",
        Names.Count > 0 ? $"Profiles here: {string.Join(", ", Names)}." : "No profile is stored here: store one, or give keys.");

    private string AskForCode(string name, string device) => mfaCode?.Invoke(device) ?? throw new IntegrationException(
        IntegrationErrorId.CredentialsNotUsable,
        $"The profile '{name}' takes a code of the MFA device {device}, and nobody can be asked for it here.",
        "Run this in an interactive session, or give temporary keys (aws sts get-session-token).");

    private static string Remedy(CredentialProfile profile) => profile.Options switch
    {
        { SsoAccountId: not null } or { SsoSession: not null } => $"Run 'aws sso login --profile {profile.Name}', then this again.",
        // Its command line may hold a secret.
        { CredentialProcess: not null } => $"Run the credential_process of the profile '{profile.Name}' by hand to see why it fails.",
        { RoleArn: { } role } => $"Check that the profile's source may assume {role}.",
        _ => "Check the profile, and those that it refers to.",
    };
}
