using Amazon.APIGateway;
using Amazon.APIGateway.Model;
using Amazon.ApiGatewayV2;
using CequenceApigw.Function.Discovery.Selection;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery.Rest;

/// <summary>The execution logging of REST stages.</summary>
internal sealed class RestLogging : IApiLogging
{
    private static readonly Outcome OwnerLogsTooLittle = new(
        InventoryState.Skipped, "The owner sees to its execution log, which isn't at INFO with data trace for all methods: requests may be missing.");

    private readonly StateTable _table;
    private readonly TimeProvider _time;
    private readonly RestApiFinder _finder;
    private readonly ExecutionLogDeliveries _deliveries;
    private readonly RestStages _stages;
    private readonly StageRestore<Dictionary<string, MethodSetting>> _restore;
    private readonly AccountRole _role;

    public RestLogging(IAmazonAPIGateway gateway, IAmazonApiGatewayV2 gatewayV2, DeletedRoles deleted, ExecutionLogDeliveries deliveries, StateTable table, TimeProvider time)
    {
        (_deliveries, _table, _time) = (deliveries, table, time);
        (_finder, _stages) = (new RestApiFinder(gateway), new RestStages(gateway, table));
        _role = new AccountRole(gateway, gatewayV2, deleted, table, time);
        _restore = new StageRestore<Dictionary<string, MethodSetting>>(_stages.EntriesAsync, _stages.RestoreAsync);
    }

    public string Name => "REST";

    public async Task<Inventory> EnableAsync(DiscoveryProperties properties, ApiSelection selection, CancellationToken cancellationToken)
    {
        var findings = await Findings.LoadAsync(_table, ApiType.Rest, _time, cancellationToken).ConfigureAwait(false);
        var (inventory, sources) = findings;
        var remembered = await RememberedSettings.LoadAsync(_table, StageMemory.IdPrefix, cancellationToken).ConfigureAwait(false);
        var delivered = await _deliveries.FindAsync(cancellationToken).ConfigureAwait(false);
        var hasRole = false;
        await foreach (var api in _finder.FindAsync(selection, cancellationToken).ConfigureAwait(false))
        {
            if (api.Selected.IsEmpty)
            {
                sources.Deselect(api.ApiId);
                await inventory.AddAsync(api, stage: null, Outcome.NotListed, cancellationToken).ConfigureAwait(false);
            }
            else if (api.Failure is not null)
            {
                api.Selected.AssumeMatched();
                sources.Keep(api.ApiId);
                remembered.Leave(StageMemory.SettingId(api.ApiId, ""));
                await inventory.AddAsync(api, stage: null, Outcome.Failed(api.Failure), cancellationToken).ConfigureAwait(false);
            }
            else if (api.Stages.Count == 0)
            {
                await inventory.AddAsync(api, stage: null, Outcome.NoStage, cancellationToken).ConfigureAwait(false);
            }
            foreach (var stage in api.Stages)
            {
                if (!api.Selected.Covers(stage.StageName!))
                {
                    sources.Deselect(api.ApiId, stage.StageName!);
                    await inventory.AddAsync(api, stage.StageName, Outcome.NotListed, cancellationToken).ConfigureAwait(false);
                    continue;
                }
                if (delivered.GetValueOrDefault(new StageKey(api.ApiId, stage.StageName!)) is { } delivery)
                {
                    // It stays as it is. What its log group got before the delivery, and gets after it, is read.
                    remembered.Take(StageMemory.SettingId(api.ApiId, stage.StageName!));
                    await sources.AddAsync(SourceOf(api, stage), cancellationToken).ConfigureAwait(false);
                    await inventory.AddAsync(api, stage.StageName, Outcome.Delivered(delivery), cancellationToken).ConfigureAwait(false);
                    continue;
                }
                // Once a run, though nothing is to be changed: without a live role no stage logs.
                if (!hasRole && !properties.RestApiExecutionLogsAlreadyEnabled)
                {
                    if (await _role.EnsureAsync(properties.GatewayLoggingRoleArn, cancellationToken).ConfigureAwait(false) is { } said)
                        await inventory.AddRoleAsync(said, cancellationToken).ConfigureAwait(false);
                    hasRole = true;
                }
                var setting = remembered.Take(StageMemory.SettingId(api.ApiId, stage.StageName!));
                var plan = EnablePlan.For(stage.MethodSettings ?? [], setting is null ? null : StageMemory.Of(setting));
                var outcome = properties.RestApiExecutionLogsAlreadyEnabled
                    ? await ReadAsync(api, stage, plan, sources, cancellationToken).ConfigureAwait(false)
                    : await EnableAsync(api, stage, plan, setting, sources, cancellationToken).ConfigureAwait(false);
                if (outcome is not null)
                    await inventory.AddAsync(api, stage.StageName, outcome, cancellationToken).ConfigureAwait(false);
            }
        }
        await RestoreOthersAsync(remembered.Unseen, selection, inventory, cancellationToken).ConfigureAwait(false);
        await findings.EndOthersAsync(cancellationToken).ConfigureAwait(false);
        return inventory;
    }

    public async Task<RestoreReport> RestoreAsync(CancellationToken cancellationToken)
    {
        var report = new RestoreReport();
        var remembered = await RememberedSettings.LoadAsync(_table, StageMemory.IdPrefix, cancellationToken).ConfigureAwait(false);
        await _restore.RunAsync(remembered.Unseen, report, cancellationToken).ConfigureAwait(false);
        // Stages that still log need the role.
        if (report.Failures.Count == 0)
            await RestoreRoleAsync(report, cancellationToken).ConfigureAwait(false);
        var findings = await Findings.LoadAsync(_table, ApiType.Rest, _time, cancellationToken).ConfigureAwait(false);
        await findings.RemoveAllAsync(cancellationToken).ConfigureAwait(false);
        return report;
    }

    /// <summary>What is gone or not selected any more is put back; with the last stage that writes a log, the role.</summary>
    private async Task RestoreOthersAsync(
        IReadOnlyList<Setting> settings, ApiSelection selection, Inventory inventory, CancellationToken cancellationToken)
    {
        var report = new RestoreReport();
        await _restore.RunAsync(settings, report, cancellationToken).ConfigureAwait(false);
        foreach (var failure in report.Failures)
            await inventory.AddAsync(failure, cancellationToken).ConfigureAwait(false);
        if (!selection.IsEverything && inventory.HasOnly(InventoryState.Skipped))
            await RestoreRoleAsync(new RestoreReport(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Null if the stage was deleted since it was listed.</summary>
    private async Task<Outcome?> EnableAsync(
        FoundApi<Stage> api, Stage stage, EnablePlan plan, Setting? setting, Sources sources, CancellationToken cancellationToken)
    {
        // Before the change, so that the first event after it is read.
        var source = SourceOf(api, stage);
        var isNew = await sources.AddAsync(source, cancellationToken).ConfigureAwait(false);
        try
        {
            return await _stages.EnableAsync(api.ApiId, stage, plan, setting, cancellationToken).ConfigureAwait(false);
        }
        catch (AmazonAPIGatewayException exception)
        {
            var isGone = exception is NotFoundException && await _stages.IsGoneAsync(api.ApiId, stage.StageName!, cancellationToken).ConfigureAwait(false);
            if (isNew || isGone)
                await sources.EndAsync(source.LogGroupName, cancellationToken).ConfigureAwait(false);
            return isGone ? null : Outcome.Failed(exception.Message);
        }
    }

    /// <summary>Hands off: the log is read as its owner set it up.</summary>
    private async Task<Outcome> ReadAsync(
        FoundApi<Stage> api, Stage stage, EnablePlan plan, Sources sources, CancellationToken cancellationToken)
    {
        await sources.AddAsync(SourceOf(api, stage), cancellationToken).ConfigureAwait(false);
        return plan.Patches.Count == 0 ? Outcome.AlreadyEnabled : OwnerLogsTooLittle;
    }

    private async Task RestoreRoleAsync(RestoreReport report, CancellationToken cancellationToken)
    {
        try
        {
            await _role.RestoreAsync(report, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is DiscoveryException or AmazonAPIGatewayException or AmazonApiGatewayV2Exception)
        {
            report.Failed(AccountRole.SettingId, exception.Message);
        }
    }

    private Source SourceOf(FoundApi<Stage> api, Stage stage) =>
        new($"API-Gateway-Execution-Logs_{api.ApiId}/{stage.StageName}", ApiType.Rest, _time.GetUtcNow(), api.ApiId, stage.StageName);
}
