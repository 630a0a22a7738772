using CequenceApigw.Engine.Administration;
using CequenceApigw.Engine.Apis;
using CequenceApigw.Engine.Configured;
using CequenceApigw.Engine.Planning;
using CequenceApigw.Engine.Preflight;
using CequenceApigw.Engine.Rollout;
using CequenceApigw.Engine.Statistics;

namespace CequenceApigw.Engine;

/// <summary>Enables, disables, destroys and reports the integrations of an organization, or of one account.</summary>
public sealed class Integration : IIntegration
{
    // Shared: a handler per run would leave its connections behind.
    internal static readonly UapConnections Http = new();

    private readonly IAwsClients _clients;
    private readonly IntegrationArtifact _artifact;
    private readonly HttpMessageHandler _http;
    private readonly Delay _delay;

    /// <summary>An integration seen from the account that administers it.</summary>
    /// <param name="connection">The administering account's credentials and the home Region.</param>
    /// <param name="artifact">What to roll out.</param>
    public Integration(AwsConnection connection, IntegrationArtifact artifact)
        : this(connection, artifact, Http, Task.Delay)
    {
    }

    internal Integration(IAwsClients clients, IntegrationArtifact artifact, HttpMessageHandler http, Delay delay) =>
        (_clients, _artifact, _http, _delay) = (clients, artifact, http, delay);

    /// <inheritdoc/>
    public Task<RolloutPlan> PlanAsync(
        IntegrationOptions options, IProgress<RolloutProgress>? progress = null, CancellationToken ct = default)
    {
        var planner = new RolloutPlanner(_clients, _artifact, _http, new ProgressReport(progress), _delay);
        return AwsErrors.TranslatedAsync(() => planner.PlanAsync(options, ct));
    }

    /// <inheritdoc/>
    public Task<RolloutSummary> EnableAsync(
        IntegrationOptions options, IProgress<RolloutProgress>? progress = null, CancellationToken ct = default)
    {
        var enablement = new Enablement(_clients, _artifact, _http, new ProgressReport(progress), _delay);
        return AwsErrors.TranslatedAsync(() => enablement.RunAsync(options, ct));
    }

    /// <summary>Executes a plan of <see cref="PlanAsync"/>: these changes and no others.</summary>
    public Task<RolloutSummary> EnableAsync(RolloutPlan plan, IProgress<RolloutProgress>? progress = null, CancellationToken ct = default)
    {
        var enablement = new Enablement(_clients, _artifact, _http, new ProgressReport(progress), _delay);
        return AwsErrors.TranslatedAsync(() => enablement.ApplyAsync(plan, ct));
    }

    /// <inheritdoc/>
    public Task<bool> UpdateCredentialAsync(string integrationName, string clientId, string clientSecret, CancellationToken ct = default)
    {
        var rotation = new CredentialRotation(_clients, _http, _delay);
        return AwsErrors.TranslatedAsync(() => rotation.RunAsync(new IntegrationNames(integrationName), clientId, clientSecret, ct));
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<PlannedChange> PlanDisableAsync(string integrationName, ApiTypes types, CancellationToken ct = default) =>
        AwsErrors.TranslatedAsync(new DisablementPlanner(_clients).PlanAsync(new IntegrationNames(integrationName), types, ct), ct);

    /// <inheritdoc/>
    public Task<RolloutSummary> DisableAsync(
        string integrationName, ApiTypes types, bool noWait = false, IProgress<RolloutProgress>? progress = null, CancellationToken ct = default)
    {
        var disablement = new Disablement(_clients, new ProgressReport(progress), _delay);
        return AwsErrors.TranslatedAsync(() => disablement.RunAsync(new IntegrationNames(integrationName), types, noWait, ct));
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<PlannedChange> PlanDestroyAsync(string integrationName, CancellationToken ct = default) =>
        AwsErrors.TranslatedAsync(new Removal.RemovalPlanner(_clients).PlanAsync(integrationName, ct), ct);

    /// <inheritdoc/>
    public Task DestroyAsync(string integrationName, IProgress<RolloutProgress>? progress = null, CancellationToken ct = default) =>
        AwsErrors.TranslatedAsync(async () =>
        {
            await new Removal.Removal(_clients, new ProgressReport(progress), _delay).RunAsync(integrationName, ct);
            return true;
        });

    /// <inheritdoc/>
    public Task<RolloutSummary> WaitAsync(string integrationName, IProgress<RolloutProgress>? progress = null, CancellationToken ct = default)
    {
        var wait = new RolloutWait(_clients, new ProgressReport(progress), _delay);
        return AwsErrors.TranslatedAsync(() => wait.RunAsync(new IntegrationNames(integrationName), ct));
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<StandingConfiguration> GetConfigurationsAsync(string? integrationName, CancellationToken ct = default) =>
        AwsErrors.TranslatedAsync(new ConfigurationReader(_clients).ReadAsync(integrationName, ct), ct);

    /// <inheritdoc/>
    public Task DetectDriftAsync(string integrationName, IProgress<RolloutProgress>? progress = null, CancellationToken ct = default) =>
        AwsErrors.TranslatedAsync(async () =>
        {
            await new DriftDetection(_clients, new ProgressReport(progress), _delay).RunAsync(new IntegrationNames(integrationName), ct);
            return true;
        });

    /// <inheritdoc/>
    public IAsyncEnumerable<RolloutStatus> GetRolloutAsync(string integrationName, CancellationToken ct = default) =>
        AwsErrors.TranslatedAsync(new RolloutReader(_clients).ReadAsync(integrationName, ct), ct);

    /// <inheritdoc/>
    public IAsyncEnumerable<RolloutStatus> GetDetailedRolloutAsync(
        string integrationName, IProgress<RolloutProgress>? progress = null, CancellationToken ct = default) =>
        AwsErrors.TranslatedAsync(new RolloutReader(_clients).ReadWithMembersAsync(integrationName, new ProgressReport(progress), ct), ct);

    /// <inheritdoc/>
    public IAsyncEnumerable<ForwarderStatistics> GetStatisticsAsync(
        string integrationName, StatisticsQuery query, IProgress<RolloutProgress>? progress = null, CancellationToken ct = default) =>
        AwsErrors.TranslatedAsync(new StatisticsReader(_clients, new ProgressReport(progress)).ReadAsync(integrationName, query, ct), ct);

    /// <inheritdoc/>
    public IAsyncEnumerable<AccountApis> GetApisAsync(
        string integrationName, ApiQuery query, IProgress<RolloutProgress>? progress = null, CancellationToken ct = default) =>
        AwsErrors.TranslatedAsync(new ApiReader(_clients, new ProgressReport(progress)).ReadAsync(integrationName, query, ct), ct);
}
