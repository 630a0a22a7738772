using Amazon.APIGateway;
using Amazon.APIGateway.Model;
using CequenceApigw.Function.Discovery.Selection;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery.Rest;

/// <summary>The execution logging of REST stages.</summary>
internal sealed class RestLogging(IAmazonAPIGateway gateway, StateTable table, TimeProvider time) : IApiLogging
{
    private static readonly Outcome OwnerLogsTooLittle = new(
        InventoryState.Skipped, "The owner sees to its execution log, which isn't at INFO with data trace for all methods: requests may be missing.");

    private readonly RestApiFinder _finder = new(gateway);
    private readonly RestStages _stages = new(gateway, table);
    private readonly AccountRole _role = new(gateway, table, time);

    public string Name => "REST";

    public async Task<Inventory> EnableAsync(DiscoveryProperties properties, ApiSelection selection, CancellationToken cancellationToken)
    {
        var inventory = await Inventory.LoadAsync(table, ApiType.Rest, cancellationToken).ConfigureAwait(false);
        var sources = await Sources.LoadAsync(table, ApiType.Rest, cancellationToken).ConfigureAwait(false);
        var remembered = await RememberedSettings.LoadAsync(table, StageMemory.IdPrefix, cancellationToken).ConfigureAwait(false);
        var hasRole = false;
        await foreach (var api in _finder.FindAsync(selection, cancellationToken).ConfigureAwait(false))
        {
            if (api.Selected.IsEmpty)
                await inventory.AddAsync(api, stage: null, Outcome.NotListed, cancellationToken).ConfigureAwait(false);
            if (api.Failure is not null)
            {
                api.Selected.AssumeMatched();
                sources.Keep(api.ApiId);
                remembered.Leave(StageMemory.SettingId(api.ApiId, ""));
                await inventory.AddAsync(api, stage: null, Outcome.Failed(api.Failure), cancellationToken).ConfigureAwait(false);
            }
            foreach (var stage in api.Stages)
            {
                if (!api.Selected.Covers(stage.StageName!))
                {
                    await inventory.AddAsync(api, stage.StageName, Outcome.NotListed, cancellationToken).ConfigureAwait(false);
                    continue;
                }
                var setting = remembered.Take(StageMemory.SettingId(api.ApiId, stage.StageName!));
                var plan = EnablePlan.For(stage.MethodSettings ?? [], setting is null ? null : StageMemory.Of(setting));
                if (plan.Patches.Count > 0 && !hasRole && !properties.RestApiExecutionLogsAlreadyEnabled)
                {
                    await _role.EnsureAsync(properties.GatewayLoggingRoleArn, cancellationToken).ConfigureAwait(false);
                    hasRole = true;
                }
                var outcome = properties.RestApiExecutionLogsAlreadyEnabled
                    ? await ReadAsync(api, stage, plan, sources, cancellationToken).ConfigureAwait(false)
                    : await EnableAsync(api, stage, plan, setting, sources, cancellationToken).ConfigureAwait(false);
                await inventory.AddAsync(api, stage.StageName, outcome, cancellationToken).ConfigureAwait(false);
            }
        }
        await RestoreOthersAsync(remembered.Unseen, selection, inventory, cancellationToken).ConfigureAwait(false);
        await inventory.RemoveOthersAsync(cancellationToken).ConfigureAwait(false);
        await sources.RemoveOthersAsync(cancellationToken).ConfigureAwait(false);
        return inventory;
    }

    public async Task<RestoreReport> RestoreAsync(CancellationToken cancellationToken)
    {
        var report = new RestoreReport();
        var remembered = await RememberedSettings.LoadAsync(table, StageMemory.IdPrefix, cancellationToken).ConfigureAwait(false);
        await RestoreAsync(remembered.Unseen, report, cancellationToken).ConfigureAwait(false);
        // Stages that still log need the role.
        if (report.Failures.Count == 0)
            await RestoreRoleAsync(report, cancellationToken).ConfigureAwait(false);
        await (await Inventory.LoadAsync(table, ApiType.Rest, cancellationToken).ConfigureAwait(false)).RemoveOthersAsync(cancellationToken).ConfigureAwait(false);
        await (await Sources.LoadAsync(table, ApiType.Rest, cancellationToken).ConfigureAwait(false)).RemoveOthersAsync(cancellationToken).ConfigureAwait(false);
        return report;
    }

    /// <summary>What is gone or not selected any more is put back; with the last stage that writes a log, the role.</summary>
    private async Task RestoreOthersAsync(
        IReadOnlyList<Setting> settings, ApiSelection selection, Inventory inventory, CancellationToken cancellationToken)
    {
        var report = new RestoreReport();
        await RestoreAsync(settings, report, cancellationToken).ConfigureAwait(false);
        foreach (var failure in report.Failures)
            await inventory.AddAsync(failure, cancellationToken).ConfigureAwait(false);
        if (!selection.IsEverything && inventory.HasOnly(InventoryState.Skipped))
            await RestoreRoleAsync(new RestoreReport(), cancellationToken).ConfigureAwait(false);
    }

    private async Task<Outcome> EnableAsync(
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
            if (isNew)
                await sources.RemoveAsync(source.LogGroupName, cancellationToken).ConfigureAwait(false);
            return Outcome.Failed(exception.Message);
        }
    }

    /// <summary>Hands off: the log is read as its owner set it up.</summary>
    private async Task<Outcome> ReadAsync(
        FoundApi<Stage> api, Stage stage, EnablePlan plan, Sources sources, CancellationToken cancellationToken)
    {
        await sources.AddAsync(SourceOf(api, stage), cancellationToken).ConfigureAwait(false);
        return plan.Patches.Count == 0 ? Outcome.AlreadyEnabled : OwnerLogsTooLittle;
    }

    /// <summary>One look at each API, then its stages.</summary>
    private async Task RestoreAsync(IReadOnlyList<Setting> settings, RestoreReport report, CancellationToken cancellationToken)
    {
        foreach (var api in settings.GroupBy(setting => StageMemory.StageOf(setting.Id).ApiId))
        {
            Dictionary<string, Dictionary<string, MethodSetting>> stages;
            try
            {
                stages = await _stages.EntriesAsync(api.Key, cancellationToken).ConfigureAwait(false);
            }
            catch (AmazonAPIGatewayException exception)
            {
                foreach (var setting in api)
                    report.Failed(setting.Id, exception.Message);
                continue;
            }
            foreach (var setting in api)
            {
                try
                {
                    var entries = stages.GetValueOrDefault(StageMemory.StageOf(setting.Id).Stage);
                    report.Restored(await _stages.RestoreAsync(setting, entries, cancellationToken).ConfigureAwait(false));
                }
                catch (AmazonAPIGatewayException exception)
                {
                    report.Failed(setting.Id, exception.Message);
                }
            }
        }
    }

    private async Task RestoreRoleAsync(RestoreReport report, CancellationToken cancellationToken)
    {
        try
        {
            await _role.RestoreAsync(report, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is DiscoveryException or AmazonAPIGatewayException)
        {
            report.Failed(AccountRole.SettingId, exception.Message);
        }
    }

    private Source SourceOf(FoundApi<Stage> api, Stage stage) =>
        new($"API-Gateway-Execution-Logs_{api.ApiId}/{stage.StageName}", ApiType.Rest, time.GetUtcNow(), api.ApiId, stage.StageName);
}
