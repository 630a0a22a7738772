using Amazon.Runtime;
using Amazon.Runtime.Credentials;

namespace CequenceApigw.Engine.SignIn;

/// <summary>
/// Where credentials are looked for, in the order of AWS.Tools: what was given wins over the session, the session over the
/// environment, the environment over what is stored, and the machine's own role comes last.
/// </summary>
internal sealed class CredentialSearch(AwsSignIn signIn, StoredProfiles profiles)
{
    /// <exception cref="IntegrationException">
    /// <c>CredentialsIncomplete</c>, <c>ProfileNotFound</c>, <c>CredentialsNotFound</c> or <c>CredentialsNotUsable</c>.
    /// </exception>
    public (AWSCredentials Credentials, string Source) Find()
    {
        var found = Keys()
            ?? NamedProfile(signIn.ProfileName, "-ProfileName")
            ?? Object(signIn.Credential, "-Credential")
            ?? Object(signIn.StoredCredential, "$StoredAWSCredentials")
            ?? EnvironmentKeys()
            ?? WebIdentity()
            ?? NamedProfile(AwsEnvironment.Profile, "AWS_PROFILE")
            ?? profiles.Find(StoredProfiles.Default)
            ?? MachineRole();
        Check(found);
        return (found.Credentials, found.Source);
    }

    private FoundCredentials? Keys()
    {
        if (signIn is { AccessKey: null, SecretKey: null, SessionToken: null })
            return null;
        if (signIn.AccessKey is null || signIn.SecretKey is null)
        {
            throw new IntegrationException(
                IntegrationErrorId.CredentialsIncomplete,
                "An access key needs its secret key, and the other way round.",
                "Give both -AccessKey and -SecretKey.");
        }
        return new FoundCredentials(
            signIn.SessionToken is null
                ? new BasicAWSCredentials(signIn.AccessKey, signIn.SecretKey)
                : new SessionAWSCredentials(signIn.AccessKey, signIn.SecretKey, signIn.SessionToken),
            "the keys given");
    }

    // Whoever names a profile means that one: another account's must not take its place.
    private FoundCredentials? NamedProfile(string? name, string by) => name is null
        ? null
        : profiles.Find(name) is { } found ? found with { Source = $"{found.Source}, of {by}" } : throw profiles.NotFound(name);

    private static FoundCredentials? Object(object? given, string by)
    {
        if (given is null)
            return null;
        var credentials = given as AWSCredentials ?? ForeignCredentials.Of(given) ?? throw new IntegrationException(
            IntegrationErrorId.CredentialsNotUsable,
            $"{by} holds a {given.GetType()}, which isn't AWS credentials.",
            "Give what Get-AWSCredential or Use-STSRole puts out, a profile, or keys.");
        return new FoundCredentials(credentials, $"the object of {by}");
    }

    private static FoundCredentials? EnvironmentKeys() =>
        AwsEnvironment.HasKeys ? new FoundCredentials(new EnvironmentVariablesAWSCredentials(), "the environment's keys") : null;

    private static FoundCredentials? WebIdentity() => AwsEnvironment.HasWebIdentity
        ? new FoundCredentials(AssumeRoleWithWebIdentityCredentials.FromEnvironmentVariables(), "the environment's web identity")
        : null;

    private static FoundCredentials MachineRole()
    {
        try
        {
            return new FoundCredentials(DefaultAWSCredentialsIdentityResolver.GetCredentials(), "the role of the container or instance");
        }
        catch (AmazonClientException exception)
        {
            throw new IntegrationException(
                IntegrationErrorId.CredentialsNotFound,
                "No AWS credentials were given, and none are in the session, the environment or the default profile.",
                "Give -ProfileName or -AccessKey and -SecretKey, or set AWS_PROFILE.",
                exception);
        }
    }

    // At once, where it can be said which ones fail; what they fetch is kept for the first request.
    private static void Check(FoundCredentials found)
    {
        try
        {
            var keys = found.Credentials.GetCredentials();
            if (!IsHeaderText(keys.AccessKey) || !IsHeaderText(keys.Token))
            {
                throw new IntegrationException(
                    IntegrationErrorId.CredentialsNotUsable,
                    $"The access key or the session token from {found.Source} has a character that none has, e.g. a line break.",
                    found.Remedy);
            }
        }
        catch (Exception exception)
        {
            // The SDK puts what a question for a code throws into an exception of its own.
            throw exception as IntegrationException ?? exception.InnerException as IntegrationException ?? new IntegrationException(
                IntegrationErrorId.CredentialsNotUsable, $"No credentials can be had from {found.Source}: {Words(exception)}", found.Remedy, exception);
        }
    }

    // They travel in headers: what follows a line break would be another one.
    private static bool IsHeaderText(string? text) => text?.All(character => character is > ' ' and <= '~') is not false;

    private static string Words(Exception exception) => exception.InnerException is { } cause
        ? $"{exception.Message}: {cause.GetBaseException().Message}"
        : exception.Message;
}
