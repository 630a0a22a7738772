using Amazon.APIGateway;
using Amazon.APIGateway.Model;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery.Rest;

/// <summary>The execution logging of REST stages.</summary>
internal sealed class RestLogging(IAmazonAPIGateway gateway, StateTable table, TimeProvider time) : IApiLogging
{
    private const string OwnerLogsTooLittle =
        "The owner sees to its execution log, which isn't at INFO with data trace for all methods: requests may be missing.";

    private readonly RestApiFinder _finder = new(gateway);
    private readonly RestStages _stages = new(gateway, table);
    private readonly AccountRole _role = new(gateway, table, time);

    public string Name => "REST";

    public async Task<Inventory> EnableAsync(DiscoveryProperties properties, CancellationToken cancellationToken)
    {
        var inventory = new Inventory(table, ApiType.Rest);
        var sources = await Sources.LoadAsync(table, ApiType.Rest, cancellationToken).ConfigureAwait(false);
        var hasRole = false;
        await foreach (var api in _finder.FindAsync(cancellationToken).ConfigureAwait(false))
        {
            if (api.Failure is not null)
            {
                sources.Keep(api.ApiId);
                inventory.Add(api, stage: null, InventoryState.Failed, api.Failure);
            }
            foreach (var stage in api.Stages)
            {
                var plan = await _stages.PlanAsync(api.ApiId, stage, cancellationToken).ConfigureAwait(false);
                if (properties.RestApiExecutionLogsAlreadyEnabled)
                {
                    await sources.AddAsync(SourceOf(api, stage), cancellationToken).ConfigureAwait(false);
                    AddUntouched(inventory, api, stage, plan);
                    continue;
                }
                if (plan.Patches.Count > 0 && !hasRole)
                {
                    await _role.EnsureAsync(properties.GatewayLoggingRoleArn, cancellationToken).ConfigureAwait(false);
                    hasRole = true;
                }
                await EnableAsync(api, stage, plan, sources, inventory, cancellationToken).ConfigureAwait(false);
            }
        }
        await inventory.SaveAsync(cancellationToken).ConfigureAwait(false);
        await sources.RemoveOthersAsync(cancellationToken).ConfigureAwait(false);
        return inventory;
    }

    public async Task<RestoreReport> RestoreAsync(CancellationToken cancellationToken)
    {
        var report = new RestoreReport();
        await foreach (var setting in table.QueryAsync<Setting>(cancellationToken).ConfigureAwait(false))
        {
            if (!StageMemory.IsStage(setting.Id))
                continue;
            try
            {
                report.Restored(await _stages.RestoreAsync(setting, cancellationToken).ConfigureAwait(false));
            }
            catch (AmazonAPIGatewayException exception)
            {
                report.Failed(setting.Id, exception.Message);
            }
        }
        // Stages that still log need the role.
        if (report.Failures.Count == 0)
            await RestoreRoleAsync(report, cancellationToken).ConfigureAwait(false);
        await new Inventory(table, ApiType.Rest).SaveAsync(cancellationToken).ConfigureAwait(false);
        await (await Sources.LoadAsync(table, ApiType.Rest, cancellationToken).ConfigureAwait(false)).RemoveOthersAsync(cancellationToken).ConfigureAwait(false);
        return report;
    }

    private async Task EnableAsync(
        FoundApi<Stage> api, Stage stage, EnablePlan plan, Sources sources, Inventory inventory, CancellationToken cancellationToken)
    {
        // Before the change, so that the first event after it is read.
        var source = SourceOf(api, stage);
        var isNew = await sources.AddAsync(source, cancellationToken).ConfigureAwait(false);
        try
        {
            await _stages.EnableAsync(api.ApiId, stage, plan, cancellationToken).ConfigureAwait(false);
            inventory.Add(api, stage.StageName, plan.Memory.Applied.Count > 0 ? InventoryState.Enabled : InventoryState.AlreadyEnabled);
        }
        catch (AmazonAPIGatewayException exception)
        {
            inventory.Add(api, stage.StageName, InventoryState.Failed, exception.Message);
            if (isNew)
                await sources.RemoveAsync(source.LogGroupName, cancellationToken).ConfigureAwait(false);
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

    private static void AddUntouched(Inventory inventory, FoundApi<Stage> api, Stage stage, EnablePlan plan)
    {
        var isOn = plan.Patches.Count == 0;
        inventory.Add(api, stage.StageName, isOn ? InventoryState.AlreadyEnabled : InventoryState.Skipped, isOn ? "" : OwnerLogsTooLittle);
    }

    private Source SourceOf(FoundApi<Stage> api, Stage stage) =>
        new($"API-Gateway-Execution-Logs_{api.ApiId}/{stage.StageName}", ApiType.Rest, time.GetUtcNow(), api.ApiId, stage.StageName);
}
