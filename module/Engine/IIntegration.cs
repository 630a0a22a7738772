using CequenceApigw.Engine.Apis;
using CequenceApigw.Engine.Configured;
using CequenceApigw.Engine.Planning;
using CequenceApigw.Engine.Rollout;
using CequenceApigw.Engine.Statistics;

namespace CequenceApigw.Engine;

/// <summary>What can be done with the integrations of an organization. Failures are <see cref="IntegrationException"/>s.</summary>
public interface IIntegration
{
    /// <summary>Computes every change that enabling would make; makes none.</summary>
    Task<RolloutPlan> PlanAsync(IntegrationOptions options, IProgress<RolloutProgress>? progress = null, CancellationToken ct = default);

    /// <summary>
    /// Makes the integration as the options say, waits, and judges by the stacks. A second run changes nothing; one after an
    /// interruption completes it.
    /// </summary>
    Task<RolloutSummary> EnableAsync(
        IntegrationOptions options, IProgress<RolloutProgress>? progress = null, CancellationToken ct = default);

    /// <summary>
    /// Puts other credentials of the UAP client into the one secret, after UAP has accepted them; touches no stack. Returns false
    /// if the secret holds them already. The forwarders take them up with the next token that they need.
    /// </summary>
    Task<bool> UpdateCredentialAsync(string integrationName, string clientId, string clientSecret, CancellationToken ct = default);

    /// <summary>What disabling API types would change, a row at a time; changes nothing.</summary>
    IAsyncEnumerable<PlannedChange> PlanDisableAsync(string integrationName, ApiTypes types, CancellationToken ct = default);

    /// <summary>
    /// Puts the logging settings of API types back and stops forwarding them; with both off the schedule goes. With
    /// <paramref name="noWait"/> it returns when that is started.
    /// </summary>
    Task<RolloutSummary> DisableAsync(
        string integrationName, ApiTypes types, bool noWait = false, IProgress<RolloutProgress>? progress = null, CancellationToken ct = default);

    /// <summary>What destroying would remove, in its order, a row at a time; changes nothing. No row where nothing is.</summary>
    IAsyncEnumerable<PlannedChange> PlanDestroyAsync(string integrationName, CancellationToken ct = default);

    /// <summary>Removes everything that enabling made; does nothing where nothing is.</summary>
    Task DestroyAsync(string integrationName, IProgress<RolloutProgress>? progress = null, CancellationToken ct = default);

    /// <summary>
    /// How integrations are configured: the one of that name, or without a name every one that is administered from the home Region.
    /// </summary>
    IAsyncEnumerable<StandingConfiguration> GetConfigurationsAsync(string? integrationName, CancellationToken ct = default);

    /// <summary>Waits until nothing is under way any more, whoever started it, and judges by the stacks.</summary>
    Task<RolloutSummary> WaitAsync(string integrationName, IProgress<RolloutProgress>? progress = null, CancellationToken ct = default);

    /// <summary>
    /// Has CloudFormation look at every account stack for changes by hand, and waits: minutes, in a large organization more. The
    /// rollout's rows tell what it found.
    /// </summary>
    Task DetectDriftAsync(string integrationName, IProgress<RolloutProgress>? progress = null, CancellationToken ct = default);

    /// <summary>A row per account and Region.</summary>
    IAsyncEnumerable<RolloutStatus> GetRolloutAsync(string integrationName, CancellationToken ct = default);

    /// <summary>
    /// As <see cref="GetRolloutAsync"/>, and asks each account itself for its stack's version, the inventory and the latest run: some
    /// calls a row. Rows come as soon as they are there.
    /// </summary>
    IAsyncEnumerable<RolloutStatus> GetDetailedRolloutAsync(
        string integrationName, IProgress<RolloutProgress>? progress = null, CancellationToken ct = default);

    /// <summary>
    /// A row per account and Region, summed over the runs of a time span; rows come as soon as they are there, and one that can't be
    /// read is a row with its error.
    /// </summary>
    IAsyncEnumerable<ForwarderStatistics> GetStatisticsAsync(
        string integrationName, StatisticsQuery query, IProgress<RolloutProgress>? progress = null, CancellationToken ct = default);

    /// <summary>
    /// What discovery found, account by account as they answer; one that can't be read has its error.
    /// </summary>
    IAsyncEnumerable<AccountApis> GetApisAsync(
        string integrationName, ApiQuery query, IProgress<RolloutProgress>? progress = null, CancellationToken ct = default);
}
