using System.Text.Json.Nodes;
using Amazon.Runtime;
using CequenceApigw.Sandbox.CloudFormation;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Credentials;
using Microsoft.Extensions.DependencyInjection;

namespace CequenceApigw.Sandbox.Tests;

/// <summary>A running local organization of three members and two Regions, and the means to call it as anyone.</summary>
public sealed class LocalOrganizationFixture : IAsyncLifetime
{
    internal const string Home = "us-east-1";
    internal const string Other = "eu-west-1";
    private readonly SandboxOptions _options;
    private LocalOrganization? _organization;

    public LocalOrganizationFixture() : this(new SandboxOptions())
    {
    }

    internal LocalOrganizationFixture(SandboxOptions options) => _options = options;

    internal LocalOrganization Organization => _organization!;

    internal static AWSCredentials Administrator { get; } =
        new BasicAWSCredentials(CredentialStore.AdministratorAccessKeyId, CredentialStore.AdministratorSecretAccessKey);

    public async Task InitializeAsync() => _organization = await LocalOrganization.StartAsync(_options);

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

    /// <summary>Creates a resource as CloudFormation would.</summary>
    /// <param name="type">Resource type.</param>
    /// <param name="accountId">Account of the stack.</param>
    /// <param name="properties">JSON of the properties, resolved.</param>
    /// <param name="logicalId">Name in the template.</param>
    internal Task<ResourceState> CreateAsync(string type, string accountId, string properties, string logicalId = "Resource") =>
        Provider(type).CreateAsync(
            ResourceContexts.In(accountId, logicalId), JsonNode.Parse(properties)!.AsObject(), CancellationToken.None);

    internal IResourceProvider Provider(string type) =>
        Organization.Services.GetServices<IResourceProvider>().Single(provider => provider.Type == type);

    /// <summary>A role with one inline policy, and a session of it.</summary>
    internal async Task<AWSCredentials> SessionOfRoleAsync(string accountId, string path, string name, string policy)
    {
        var role = await CreateAsync("AWS::IAM::Role", accountId, $$"""
            {
              "RoleName": "{{name}}",
              "Path": "{{path}}",
              "AssumeRolePolicyDocument": {
                "Statement": [{ "Effect": "Allow", "Principal": { "Service": "lambda.amazonaws.com" }, "Action": "sts:AssumeRole" }]
              },
              "Policies": [{ "PolicyName": "test", "PolicyDocument": {{policy}} }]
            }
            """);
        return SessionOf((string)role.Attributes["Arn"]!);
    }

    /// <summary>A session of a role, as AssumeRole would open it.</summary>
    internal AWSCredentials SessionOf(string roleArn, TimeSpan? lifetime = null)
    {
        var session = Get<ICredentialIssuer>().Issue(roleArn, "test", lifetime ?? TimeSpan.FromHours(1));
        return new SessionAWSCredentials(session.AccessKeyId, session.SecretAccessKey, session.SessionToken);
    }
}
