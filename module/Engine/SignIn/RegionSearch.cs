using Amazon.Util;

namespace CequenceApigw.Engine.SignIn;

/// <summary>Where the home Region is looked for, in the order of AWS.Tools.</summary>
internal sealed class RegionSearch(AwsSignIn signIn, StoredProfiles profiles)
{
    /// <exception cref="IntegrationException"><c>RegionNotSet</c>, or <c>RegionNotFound</c>: it can't be the name of one.</exception>
    public (string Region, string Source) Find() =>
        Named(signIn.Region, "of -Region")
        ?? Named(signIn.StoredRegion, "of $StoredAWSRegion")
        ?? Named(AwsEnvironment.Region, "of AWS_REGION")
        ?? Named(AwsEnvironment.DefaultRegion, "of AWS_DEFAULT_REGION")
        ?? OfProfile(signIn.ProfileName ?? AwsEnvironment.Profile ?? StoredProfiles.Default)
        ?? Named(EC2InstanceMetadata.IsIMDSEnabled ? EC2InstanceMetadata.Region?.SystemName : null, "of the instance")
        ?? throw new IntegrationException(IntegrationErrorId.RegionNotSet, "No home Region was given.", "Give -Region, or set AWS_REGION.");

    private static (string Region, string Source)? Named(string? region, string source) => string.IsNullOrEmpty(region) ? null
        // It becomes a part of the host, to which credentials are sent.
        : region.All(character => char.IsAsciiLetterOrDigit(character) || character == '-') ? (region, source)
        : throw new IntegrationException(IntegrationErrorId.RegionNotFound, $"The home Region {source} can't be the name of one: '{region}'.", "Give a Region such as us-east-1.");

    private (string Region, string Source)? OfProfile(string name) => Named(profiles.RegionOf(name), $"of the profile '{name}'");
}
