using CequenceApigw.Engine;
using CequenceApigw.Engine.Apis;
using CequenceApigw.Engine.Configured;
using CequenceApigw.Engine.Planning;
using CequenceApigw.Engine.Rollout;
using CequenceApigw.Engine.Statistics;

namespace CequenceApigw.Cmdlets.Tests;

/// <summary>An engine that remembers what it was asked and answers as told.</summary>
internal sealed class FakeIntegration : IIntegration
{
    public IntegrationOptions? Options { get; private set; }

    public (string Name, ApiTypes Types)? Disabled { get; private set; }

    public bool DisabledWithoutWaiting { get; private set; }

    public string? Waited { get; private set; }

    public string? Destroyed { get; private set; }

    public StatisticsQuery? Query { get; private set; }

    public (string ClientId, string ClientSecret)? UpdatedTo { get; private set; }

    public bool AskedAccounts { get; private set; }

    public RolloutSummary Summary { get; set; } = new() { Total = 4, NotCurrent = [], Changed = true };

    /// <summary>Runs inside every call, off the pipeline's thread.</summary>
    public Func<IProgress<RolloutProgress>?, CancellationToken, Task> During { get; set; } = (progress, _) =>
    {
        progress?.Report(new RolloutProgress("Account stacks", "operation RUNNING", 1, 4));
        return Task.CompletedTask;
    };

    /// <summary>Names that no integration has.</summary>
    /// <summary>Error ids by the name that they answer.</summary>
    public Dictionary<string, string> Failing { get; } = [];

    public List<RolloutStatus> Statuses { get; } = [];

    public List<ForwarderStatistics> Statistics { get; } = [];

    public RolloutPlan Plan { get; set; } = new() { IntegrationName = "CequenceApigw", Changes = [] };

    public IntegrationOptions? Planned { get; private set; }

    public List<StandingConfiguration> Configurations { get; } = [];

    public (string? Name, bool Asked) ConfigurationAskedFor { get; private set; }

    public List<AccountApis> Apis { get; } = [];

    public List<(string Name, ApiQuery Query)> ApiQueries { get; } = [];

    public async Task<RolloutPlan> PlanAsync(IntegrationOptions options, IProgress<RolloutProgress>? progress = null, CancellationToken ct = default)
    {
        Planned = options;
        await During(progress, ct);
        return Plan;
    }

    public async Task<RolloutSummary> EnableAsync(IntegrationOptions options, IProgress<RolloutProgress>? progress = null, CancellationToken ct = default)
    {
        Options = options;
        await During(progress, ct);
        return Summary;
    }

    public async Task<bool> UpdateCredentialAsync(string integrationName, string clientId, string clientSecret, CancellationToken ct = default)
    {
        await During(null, ct);
        var changed = UpdatedTo != (clientId, clientSecret);
        UpdatedTo = (clientId, clientSecret);
        return changed;
    }

    /// <summary>What disabling and destroying would change.</summary>
    public List<PlannedChange> PlannedChanges { get; } = [];

    public (string Name, ApiTypes? Types) PlannedFor { get; private set; }

    public IAsyncEnumerable<PlannedChange> PlanDisableAsync(string integrationName, ApiTypes types, CancellationToken ct = default)
    {
        PlannedFor = (integrationName, types);
        return PlannedChanges.ToAsyncEnumerable();
    }

    public IAsyncEnumerable<PlannedChange> PlanDestroyAsync(string integrationName, CancellationToken ct = default)
    {
        PlannedFor = (integrationName, null);
        return PlannedChanges.ToAsyncEnumerable();
    }

    public async Task<RolloutSummary> DisableAsync(
        string integrationName, ApiTypes types, bool noWait = false, IProgress<RolloutProgress>? progress = null, CancellationToken ct = default)
    {
        Disabled = (integrationName, types);
        DisabledWithoutWaiting = noWait;
        await During(progress, ct);
        return Summary;
    }

    public async Task<RolloutSummary> WaitAsync(string integrationName, IProgress<RolloutProgress>? progress = null, CancellationToken ct = default)
    {
        Waited = integrationName;
        await During(progress, ct);
        return Summary;
    }

    public Task DestroyAsync(string integrationName, IProgress<RolloutProgress>? progress = null, CancellationToken ct = default)
    {
        Destroyed = integrationName;
        return During(progress, ct);
    }

    public IAsyncEnumerable<StandingConfiguration> GetConfigurationsAsync(string? integrationName, CancellationToken ct = default)
    {
        ConfigurationAskedFor = (integrationName, true);
        return Of(integrationName, Configurations);
    }

    public string? DriftDetected { get; private set; }

    public Task DetectDriftAsync(string integrationName, IProgress<RolloutProgress>? progress = null, CancellationToken ct = default)
    {
        DriftDetected = integrationName;
        return During(progress, ct);
    }

    public IAsyncEnumerable<RolloutStatus> GetRolloutAsync(string integrationName, CancellationToken ct = default) => Of(integrationName, Statuses);

    public IAsyncEnumerable<RolloutStatus> GetDetailedRolloutAsync(
        string integrationName, IProgress<RolloutProgress>? progress = null, CancellationToken ct = default)
    {
        AskedAccounts = true;
        progress?.Report(new RolloutProgress("Rollout", "222222222222 in us-east-1", 1, 0));
        return Of(integrationName, Statuses);
    }

    public IAsyncEnumerable<ForwarderStatistics> GetStatisticsAsync(
        string integrationName, StatisticsQuery query, IProgress<RolloutProgress>? progress = null, CancellationToken ct = default)
    {
        Query = query;
        progress?.Report(new RolloutProgress("Statistics", "222222222222 in us-east-1", 1, 0));
        return Of(integrationName, Statistics);
    }

    public IAsyncEnumerable<AccountApis> GetApisAsync(
        string integrationName, ApiQuery query, IProgress<RolloutProgress>? progress = null, CancellationToken ct = default)
    {
        ApiQueries.Add((integrationName, query));
        return Of(integrationName, Apis);
    }

    private IAsyncEnumerable<T> Of<T>(string? integrationName, List<T> rows) => integrationName is not null && Failing.TryGetValue(integrationName, out var errorId)
        ? throw new IntegrationException(errorId, $"There is no integration {integrationName}.", "Check the name.")
        : rows.ToAsyncEnumerable();
}
