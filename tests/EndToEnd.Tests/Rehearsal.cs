using Amazon.Runtime;
using CequenceApigw.Engine;
using CequenceApigw.Engine.Rollout;
using CequenceApigw.Sandbox;
using CequenceApigw.Sandbox.ApiGateway.ControlPlane;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Demo;
using CequenceApigw.Sandbox.Identity.Credentials;
using CequenceApigw.Sandbox.Uap;
using Microsoft.Extensions.DependencyInjection;

namespace CequenceApigw.EndToEnd.Tests;

/// <summary>The product on a local organization: the engine, the function's real package, and what was there before.</summary>
internal sealed class Rehearsal : IAsyncDisposable
{
    public const string Home = "us-east-1";

    private readonly IReadOnlyDictionary<string, string> _settingsBefore;
    private readonly Leftovers _leftovers;

    private Rehearsal(LocalOrganization local)
    {
        Local = local;
        Integration = As(new BasicAWSCredentials(CredentialStore.AdministratorAccessKeyId, CredentialStore.AdministratorSecretAccessKey));
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

    private SettingsSnapshot Settings => Get<SettingsSnapshot>();

    /// <summary>One account in one Region; its customer logs some stages already.</summary>
    public static Task<Rehearsal> StartAsync() => StartAsync(new SandboxOptions { Accounts = 1, Regions = [Home] });

    public static async Task<Rehearsal> StartAsync(SandboxOptions options) => new(await LocalOrganization.StartAsync(options));

    public T Get<T>() where T : notnull => Local.Services.GetRequiredService<T>();

    /// <summary>A session of a role of any account.</summary>
    public AWSCredentials SessionOf(string roleArn)
    {
        var session = Get<ICredentialIssuer>().Issue(roleArn, "test", TimeSpan.FromHours(1));
        return new SessionAWSCredentials(session.AccessKeyId, session.SecretAccessKey, session.SessionToken);
    }

    /// <summary>The integration as somebody else sees it.</summary>
    public Integration As(AWSCredentials credentials) => new(
        new AwsConnection(credentials, Local.Organization.HomeRegion, Local.BaseAddress),
        IntegrationArtifact.FromDirectory(Path.Combine(AppContext.BaseDirectory, "product")));

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
