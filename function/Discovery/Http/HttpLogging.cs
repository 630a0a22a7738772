using Amazon.ApiGatewayV2;
using Amazon.ApiGatewayV2.Model;
using CequenceApigw.Function.Discovery.Selection;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery.Http;

/// <summary>The access logging of HTTP stages. All of them write into the one log group of the account stack.</summary>
internal sealed class HttpLogging(IAmazonApiGatewayV2 gateway, StateTable table, TimeProvider time) : IApiLogging
{
    private static readonly Outcome NotSupported = new(InventoryState.Skipped, "WebSocket APIs are not supported.");

    private readonly HttpApiFinder _finder = new(gateway);
    private readonly HttpStages _stages = new(gateway, table);

    public string Name => "HTTP";

    public async Task<Inventory> EnableAsync(DiscoveryProperties properties, ApiSelection selection, CancellationToken cancellationToken)
    {
        var needed = AccessLog.Needed(properties.HttpAccessLogGroupArn);
        var inventory = await Inventory.LoadAsync(table, ApiType.Http, cancellationToken).ConfigureAwait(false);
        var sources = await Sources.LoadAsync(table, ApiType.Http, cancellationToken).ConfigureAwait(false);
        var remembered = await RememberedSettings.LoadAsync(table, AccessLogMemory.IdPrefix, cancellationToken).ConfigureAwait(false);
        var source = new Source(needed.LogGroupName(), ApiType.Http, time.GetUtcNow());
        await foreach (var (api, isHttp) in _finder.FindAsync(selection, cancellationToken).ConfigureAwait(false))
        {
            if (!isHttp)
                await inventory.AddAsync(api, stage: null, NotSupported, cancellationToken).ConfigureAwait(false);
            else if (api.Selected.IsEmpty)
                await inventory.AddAsync(api, stage: null, Outcome.NotListed, cancellationToken).ConfigureAwait(false);
            if (api.Failure is not null)
            {
                api.Selected.AssumeMatched();
                remembered.Leave(AccessLogMemory.SettingId(api.ApiId, ""));
                await inventory.AddAsync(api, stage: null, Outcome.Failed(api.Failure), cancellationToken).ConfigureAwait(false);
            }
            foreach (var stage in api.Stages)
            {
                if (!api.Selected.Covers(stage.StageName!))
                {
                    await inventory.AddAsync(api, stage.StageName, Outcome.NotListed, cancellationToken).ConfigureAwait(false);
                    continue;
                }
                // Before the first change, so that the first event after it is read.
                await sources.AddAsync(source, cancellationToken).ConfigureAwait(false);
                var setting = remembered.Take(AccessLogMemory.SettingId(api.ApiId, stage.StageName!));
                var outcome = await EnableAsync(api.ApiId, stage, needed, properties, setting, cancellationToken).ConfigureAwait(false);
                await inventory.AddAsync(api, stage.StageName, outcome, cancellationToken).ConfigureAwait(false);
            }
        }
        var report = new RestoreReport();
        await RestoreAsync(remembered.Unseen, report, cancellationToken).ConfigureAwait(false);
        foreach (var failure in report.Failures)
            await inventory.AddAsync(failure, cancellationToken).ConfigureAwait(false);
        // One whose stages couldn't be listed may have been enabled by an earlier run.
        if (inventory.Has(InventoryState.Enabled, InventoryState.AlreadyEnabled, InventoryState.Drifted, InventoryState.Failed))
            await sources.AddAsync(source, cancellationToken).ConfigureAwait(false);
        else
            await sources.RemoveAsync(source.LogGroupName, cancellationToken).ConfigureAwait(false);
        await inventory.RemoveOthersAsync(cancellationToken).ConfigureAwait(false);
        await sources.RemoveOthersAsync(cancellationToken).ConfigureAwait(false);
        return inventory;
    }

    public async Task<RestoreReport> RestoreAsync(CancellationToken cancellationToken)
    {
        var report = new RestoreReport();
        var remembered = await RememberedSettings.LoadAsync(table, AccessLogMemory.IdPrefix, cancellationToken).ConfigureAwait(false);
        await RestoreAsync(remembered.Unseen, report, cancellationToken).ConfigureAwait(false);
        await (await Inventory.LoadAsync(table, ApiType.Http, cancellationToken).ConfigureAwait(false)).RemoveOthersAsync(cancellationToken).ConfigureAwait(false);
        await (await Sources.LoadAsync(table, ApiType.Http, cancellationToken).ConfigureAwait(false)).RemoveOthersAsync(cancellationToken).ConfigureAwait(false);
        return report;
    }

    private async Task RestoreAsync(IReadOnlyList<Setting> settings, RestoreReport report, CancellationToken cancellationToken)
    {
        foreach (var setting in settings)
        {
            try
            {
                report.Restored(await _stages.RestoreAsync(setting, cancellationToken).ConfigureAwait(false));
            }
            catch (AmazonApiGatewayV2Exception exception)
            {
                report.Failed(setting.Id, exception.Message);
            }
        }
    }

    private async Task<Outcome> EnableAsync(
        string apiId, Stage stage, AccessLog needed, DiscoveryProperties properties, Setting? setting, CancellationToken cancellationToken)
    {
        try
        {
            return await _stages.EnableAsync(apiId, stage, needed, properties.HttpAccessLogsReplaced, setting, cancellationToken).ConfigureAwait(false);
        }
        catch (AmazonApiGatewayV2Exception exception)
        {
            return Outcome.Failed(stage.ApiGatewayManaged is true
                ? $"API Gateway manages this stage itself and refused the change: {exception.Message}"
                : exception.Message);
        }
    }
}
