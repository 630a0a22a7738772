using System.Collections;
using System.Management.Automation;
using CequenceApigw.Engine;

namespace CequenceApigw.Cmdlets.Completion;

/// <summary>What a command line says about the sign-in, as far as it is typed.</summary>
internal static class CommandLine
{
    /// <param name="given">The parameters typed so far.</param>
    /// <param name="variable">The session's variables.</param>
    public static AwsSignIn SignIn(IDictionary given, Func<string, object?> variable)
    {
        string? Text(string name) => given[name]?.ToString();
        return new AwsSignIn
        {
            AccessKey = Text(nameof(IntegrationCommand.AccessKey)),
            SecretKey = Text(nameof(IntegrationCommand.SecretKey)),
            SessionToken = Text(nameof(IntegrationCommand.SessionToken)),
            ProfileName = Text(nameof(IntegrationCommand.ProfileName)),
            ProfileLocation = Text(nameof(IntegrationCommand.ProfileLocation)),
            Credential = Plain(given[nameof(IntegrationCommand.Credential)]),
            StoredCredential = Plain(variable("StoredAWSCredentials")),
            Region = Text(nameof(IntegrationCommand.Region)),
            StoredRegion = variable("StoredAWSRegion")?.ToString(),
            EndpointUrl = Text(nameof(IntegrationCommand.EndpointUrl)) is { } url ? new Uri(url) : null,
        };
    }

    private static object? Plain(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
