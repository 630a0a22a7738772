using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.Runtime.Credentials;

namespace CequenceApigw.Engine;

/// <summary>
/// How the caller signs in, in the order of AWS's own tools: keys, then a named profile, then the environment, the default profile
/// and the machine's role.
/// </summary>
public sealed record AwsSignIn
{
    /// <summary>Access key id.</summary>
    public string? AccessKey { get; init; }

    /// <summary>Secret access key.</summary>
    public string? SecretKey { get; init; }

    /// <summary>Token of temporary keys.</summary>
    public string? SessionToken { get; init; }

    /// <summary>Name of a stored profile; one that doesn't exist is an error, never passed over.</summary>
    public string? ProfileName { get; init; }

    /// <summary>File of the profiles; null means AWS's usual places.</summary>
    public string? ProfileLocation { get; init; }

    /// <summary>Home Region; null means the profile's, the environment's, the machine's.</summary>
    public string? Region { get; init; }

    /// <summary>One address for every service; null means AWS.</summary>
    public Uri? EndpointUrl { get; init; }

    /// <summary>Finds credentials and Region.</summary>
    /// <exception cref="IntegrationException">
    /// <c>CredentialsIncomplete</c>, <c>ProfileNotFound</c>, <c>CredentialsNotFound</c> or <c>RegionNotSet</c>.
    /// </exception>
    public AwsConnection Connect() => new(Credentials(), Region ?? DefaultRegion(), EndpointUrl);

    /// <summary>The profile or key id and the Region; never a secret.</summary>
    public override string ToString() => $"{ProfileName ?? AccessKey ?? "default credentials"} in {Region ?? "default Region"}";

    private AWSCredentials Credentials()
    {
        if (AccessKey is not null || SecretKey is not null || SessionToken is not null)
            return Keys();
        if (ProfileName is not null)
            return Chain().TryGetAWSCredentials(ProfileName, out var credentials) ? credentials : throw ProfileNotFound();
        try
        {
            return DefaultAWSCredentialsIdentityResolver.GetCredentials();
        }
        catch (AmazonClientException exception)
        {
            throw new IntegrationException(
                IntegrationErrorId.CredentialsNotFound,
                "No AWS credentials were given, and none are in the environment or the default profile.",
                "Give -ProfileName or -AccessKey and -SecretKey, or set AWS_PROFILE.",
                exception);
        }
    }

    private AWSCredentials Keys()
    {
        if (AccessKey is null || SecretKey is null)
        {
            throw new IntegrationException(
                IntegrationErrorId.CredentialsIncomplete,
                "An access key needs its secret key, and the other way round.",
                "Give both -AccessKey and -SecretKey.");
        }
        return SessionToken is null
            ? new BasicAWSCredentials(AccessKey, SecretKey)
            : new SessionAWSCredentials(AccessKey, SecretKey, SessionToken);
    }

    private string DefaultRegion()
    {
        if (ProfileName is not null && Chain().TryGetProfile(ProfileName, out var profile) && profile.Region is not null)
            return profile.Region.SystemName;
        return FallbackRegionFactory.GetRegionEndpoint()?.SystemName ?? throw new IntegrationException(
            IntegrationErrorId.RegionNotSet, "No home Region was given.", "Give -Region, or set AWS_REGION.");
    }

    private CredentialProfileStoreChain Chain() => ProfileLocation is null ? new() : new(ProfileLocation);

    private IntegrationException ProfileNotFound()
    {
        var stored = Chain().ListProfiles().Select(profile => profile.Name).ToList();
        return new IntegrationException(
            IntegrationErrorId.ProfileNotFound,
            $"There is no AWS profile '{ProfileName}'.",
            stored.Count > 0 ? $"Profiles here: {string.Join(", ", stored)}." : "No profile is stored here: store one, or give keys.");
    }
}
