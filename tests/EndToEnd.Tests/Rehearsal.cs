using Amazon.Runtime;
using CequenceApigw.EndToEnd.Tests.Discovery;
using CequenceApigw.Engine;
using CequenceApigw.Engine.Rollout;
using CequenceApigw.Sandbox;
using CequenceApigw.Sandbox.ApiGateway.ControlPlane;
using CequenceApigw.Sandbox.Compute;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Demo;
using CequenceApigw.Sandbox.Identity.Credentials;
using CequenceApigw.Sandbox.Identity.Policies;
using CequenceApigw.Sandbox.Uap;
using Microsoft.Extensions.DependencyInjection;

namespace CequenceApigw.EndToEnd.Tests;

/// <summary>The product on a local organization: the engine, the function's real package, and what was there before.</summary>
internal sealed class Rehearsal : IAsyncDisposable
{
    public const string Home = "us-east-1";

    private readonly IReadOnlyDictionary<string, string> _settingsBefore;
    private readonly Leftovers _leftovers;
    private readonly IntegrationArtifact _artifact;

    private Rehearsal(LocalOrganization local, IntegrationArtifact? artifact = null)
    {
        Local = local;
        _artifact = artifact ?? IntegrationArtifact.FromDirectory(Path.Combine(AppContext.BaseDirectory, "product"));
        Integration = As(Administrator);
        Options = OptionsFor(local);
        Calls = new MutatingCalls(local);
        Traffic = new Traffic(local);
        _settingsBefore = Settings.Take();
        _leftovers = new Leftovers(local.Services.GetServices<IInventory>());
    }

    public LocalOrganization Local { get; }

    public Integration Integration { get; }

    /// <summary>All accounts and Regions of the organization.</summary>
    public IntegrationOptions Options { get; }

    public MutatingCalls Calls { get; }

    public Traffic Traffic { get; }

    /// <summary>What exists now and didn't at the start.</summary>
    public IReadOnlyList<string> Leftovers => _leftovers.Find();

    /// <summary>Settings of API Gateway that are not as at the start.</summary>
    public IReadOnlyList<string> ChangedSettings => SettingsSnapshot.Differences(_settingsBefore, Settings.Take());

    private static AWSCredentials Administrator { get; } =
        new BasicAWSCredentials(CredentialStore.AdministratorAccessKeyId, CredentialStore.AdministratorSecretAccessKey);

    private SettingsSnapshot Settings => Get<SettingsSnapshot>();

    /// <summary>One account in one Region; its customer logs some stages already.</summary>
    public static Task<Rehearsal> StartAsync() => StartAsync(new SandboxOptions { Accounts = 1, Regions = [Home] });

    public static async Task<Rehearsal> StartAsync(SandboxOptions options) => new(await LocalOrganization.StartAsync(options));

    /// <summary>With discovery in this process and no forwarder: for tests of discovery alone, in a second rather than ten.</summary>
    /// <param name="options">The organization's size.</param>
    /// <param name="prepare">What the owners have done before.</param>
    public static async Task<Rehearsal> StartWithDiscoveryAloneAsync(SandboxOptions options, Action<LocalOrganization>? prepare = null)
    {
        var local = await LocalOrganization.StartAsync(
            options with { ControlPlaneRequestsPerSecond = 10_000 },
            configure: services => services
                .AddSingleton<ILambdaInvoker, DiscoveryInThisProcess>()
                .AddSingleton<Interference>()
                .AddSingleton<IResourcePolicySource>(provider => provider.GetRequiredService<Interference>()));
        prepare?.Invoke(local);
        return new Rehearsal(local, EmptyPackage.Artifact);
    }

    public T Get<T>() where T : notnull => Local.Services.GetRequiredService<T>();

    /// <summary>A session of a role of any account.</summary>
    public AWSCredentials SessionOf(string roleArn)
    {
        var session = Get<ICredentialIssuer>().Issue(roleArn, "test", TimeSpan.FromHours(1));
        return new SessionAWSCredentials(session.AccessKeyId, session.SecretAccessKey, session.SessionToken);
    }

    /// <summary>The integration as somebody else sees it, in another version where one is given.</summary>
    public Integration As(AWSCredentials credentials, string? version = null) => new(
        new AwsConnection(credentials, Local.Organization.HomeRegion, Local.BaseAddress),
        version is null ? _artifact : _artifact with { Version = version });

    /// <summary>The integration of a release whose account template is another one.</summary>
    public Integration OfTemplate(Func<string, string> change) => new(
        new AwsConnection(Administrator, Local.Organization.HomeRegion, Local.BaseAddress),
        _artifact with { AccountTemplate = change(_artifact.AccountTemplate) });

    /// <summary>The integration over other connections.</summary>
    public Integration Over(HttpClientFactory connections) =>
        new(new AwsConnection(Administrator, Local.Organization.HomeRegion, Local.BaseAddress) { HttpClients = connections }, _artifact);

    /// <summary>The integration as another version of the module makes it.</summary>
    public Integration OfVersion(string version) => As(Administrator, version);

    public Task<RolloutSummary> EnableAsync() => Integration.EnableAsync(Options);

    public Task<RolloutSummary> DisableAsync(ApiTypes types) => Integration.DisableAsync(Options.IntegrationName, types);

    public Task DestroyAsync() => Integration.DestroyAsync(Options.IntegrationName);

    /// <summary>Enables, and stops where the progress says so.</summary>
    public Task EnableUntilAsync(Func<RolloutProgress, bool> isThere) =>
        UntilAsync(isThere, (progress, stop) => Integration.EnableAsync(Options, progress, stop));

    /// <summary>Destroys, and stops where the progress says so.</summary>
    public Task DestroyUntilAsync(Func<RolloutProgress, bool> isThere) =>
        UntilAsync(isThere, (progress, stop) => Integration.DestroyAsync(Options.IntegrationName, progress, stop));

    public ValueTask DisposeAsync() => Local.DisposeAsync();

    private static async Task UntilAsync(Func<RolloutProgress, bool> isThere, Func<IProgress<RolloutProgress>, CancellationToken, Task> run)
    {
        using var stop = new CancellationTokenSource();
        var progress = new ImmediateProgress(report =>
        {
            if (isThere(report)) stop.Cancel();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run(progress, stop.Token));
    }

    private static IntegrationOptions OptionsFor(LocalOrganization local)
    {
        var uap = local.Services.GetRequiredService<UapAddress>();
        return new IntegrationOptions
        {
            OrganizationalUnitIds = [local.Organization.Root.Id],
            Regions = local.Organization.Regions,
            EdgeEndpoint = uap.EdgeEndpoint,
            AuthEndpoint = uap.AuthEndpoint,
            ClientId = uap.ClientId,
            ClientSecret = uap.ClientSecret,
        };
    }
}
