using CequenceApigw.Engine.SignIn;

namespace CequenceApigw.Engine;

/// <summary>How the caller signs in, by the parameters and the order of AWS's own tools (docs/cmdlets/README.md).</summary>
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

    /// <summary>A credentials object, e.g. of AWS.Tools; any with the shape of the SDK's, of whatever version.</summary>
    public object? Credential { get; init; }

    /// <summary>The session's own, which <c>Set-AWSCredential</c> left; likewise.</summary>
    public object? StoredCredential { get; init; }

    /// <summary>Home Region; null means the session's, the environment's, the profile's, the machine's.</summary>
    public string? Region { get; init; }

    /// <summary>The session's Region, which <c>Set-DefaultAWSRegion</c> left.</summary>
    public string? StoredRegion { get; init; }

    /// <summary>One address for every service; null means AWS, or <c>AWS_ENDPOINT_URL</c> where it is set.</summary>
    public Uri? EndpointUrl { get; init; }

    /// <summary>Asks a person for the code of the MFA device named; null where nobody can be asked.</summary>
    public Func<string, string>? MfaCode { get; init; }

    /// <summary>Finds credentials and Region.</summary>
    /// <param name="debug">Told which ones were chosen; never a secret.</param>
    /// <exception cref="IntegrationException">
    /// <c>CredentialsIncomplete</c>, <c>ProfileNotFound</c>, <c>CredentialsNotFound</c>, <c>CredentialsNotUsable</c>, <c>RegionNotSet</c> or <c>RegionNotFound</c>.
    /// </exception>
    public AwsConnection Connect(Action<string>? debug = null)
    {
        var profiles = new StoredProfiles(ProfileLocation, MfaCode);
        var (credentials, source) = new CredentialSearch(this, profiles).Find();
        debug?.Invoke($"AWS credentials: {source}.");
        var (region, origin) = new RegionSearch(this, profiles).Find();
        debug?.Invoke($"Home Region: {region}, {origin}.");
        return new AwsConnection(credentials, region, EndpointUrl);
    }

    /// <summary>The profile or key id and the Region; never a secret.</summary>
    public override string ToString() => $"{ProfileName ?? AccessKey ?? "default credentials"} in {Region ?? "default Region"}";
}
