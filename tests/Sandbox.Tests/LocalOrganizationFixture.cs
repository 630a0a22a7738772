using Amazon.Runtime;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Credentials;
using Microsoft.Extensions.DependencyInjection;

namespace CequenceApigw.Sandbox.Tests;

/// <summary>A running local organization of three members and two Regions, and the means to call it as anyone.</summary>
public sealed class LocalOrganizationFixture : IAsyncLifetime
{
    internal const string Home = "us-east-1";
    internal const string Other = "eu-west-1";
    private LocalOrganization? _organization;

    internal LocalOrganization Organization => _organization!;

    internal static AWSCredentials Administrator { get; } =
        new BasicAWSCredentials(CredentialStore.AdministratorAccessKeyId, CredentialStore.AdministratorSecretAccessKey);

    public async Task InitializeAsync() => _organization = await LocalOrganization.StartAsync(new SandboxOptions());

    public async Task DisposeAsync() => await Organization.DisposeAsync();

    /// <summary>Points a client's configuration at the organization, without retries: an error is an answer here.</summary>
    internal TConfig At<TConfig>(TConfig config, string region = Home) where TConfig : ClientConfig
    {
        config.ServiceURL = Organization.BaseAddress.ToString();
        config.AuthenticationRegion = region;
        config.MaxErrorRetry = 0;
        return config;
    }

    internal T Get<T>() where T : notnull => Organization.Services.GetRequiredService<T>();

    /// <summary>A session of a role, as AssumeRole would open it.</summary>
    internal AWSCredentials SessionOf(string roleArn, TimeSpan? lifetime = null)
    {
        var session = Get<ICredentialIssuer>().Issue(roleArn, "test", lifetime ?? TimeSpan.FromHours(1));
        return new SessionAWSCredentials(session.AccessKeyId, session.SecretAccessKey, session.SessionToken);
    }
}
