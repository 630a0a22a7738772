using Amazon.Runtime;

namespace CequenceApigw.Engine.SignIn;

/// <summary>Credentials and, in words, where they come from.</summary>
internal sealed record FoundCredentials(AWSCredentials Credentials, string Source)
{
    /// <summary>What to do if they turn out to be no use.</summary>
    public string Remedy { get; init; } = "Sign in again, or give other credentials.";
}
