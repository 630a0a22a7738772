using Amazon.ApiGatewayV2;
using Amazon.ApiGatewayV2.Model;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery.Http;

/// <summary>The access logging of HTTP stages. All of them write into the one log group of the account stack.</summary>
internal sealed class HttpLogging(IAmazonApiGatewayV2 gateway, StateTable table, TimeProvider time) : IApiLogging
{
    private readonly HttpApiFinder _finder = new(gateway);
    private readonly HttpStages _stages = new(gateway, table);

    public string Name => "HTTP";

    public async Task<Inventory> EnableAsync(DiscoveryProperties properties, CancellationToken cancellationToken)
    {
        var needed = AccessLog.Needed(properties.HttpAccessLogGroupArn);
        var source = new Source(needed.LogGroupName(), ApiType.Http, time.GetUtcNow());
        var inventory = new Inventory(table, ApiType.Http);
        var sources = await Sources.LoadAsync(table, ApiType.Http, cancellationToken).ConfigureAwait(false);
        await foreach (var (api, isHttp) in _finder.FindAsync(cancellationToken).ConfigureAwait(false))
        {
            if (!isHttp)
                inventory.Add(api, stage: null, InventoryState.Skipped, "WebSocket APIs are not supported.");
            if (api.Failure is not null)
                inventory.Add(api, stage: null, InventoryState.Failed, api.Failure);
            foreach (var stage in api.Stages)
                await EnableAsync(api, stage, needed, inventory, cancellationToken).ConfigureAwait(false);
        }
        // One whose stages couldn't be listed may have been enabled by an earlier run.
        if (inventory.Has(InventoryState.Enabled, InventoryState.AlreadyEnabled, InventoryState.Failed))
            await sources.AddAsync(source, cancellationToken).ConfigureAwait(false);
        await inventory.SaveAsync(cancellationToken).ConfigureAwait(false);
        await sources.RemoveOthersAsync(cancellationToken).ConfigureAwait(false);
        return inventory;
    }

    public async Task<RestoreReport> RestoreAsync(CancellationToken cancellationToken)
    {
        var report = new RestoreReport();
        await foreach (var setting in table.QueryAsync<Setting>(cancellationToken).ConfigureAwait(false))
        {
            if (!AccessLogMemory.IsStage(setting.Id))
                continue;
            try
            {
                report.Restored(await _stages.RestoreAsync(setting, cancellationToken).ConfigureAwait(false));
            }
            catch (AmazonApiGatewayV2Exception exception)
            {
                report.Failed(setting.Id, exception.Message);
            }
        }
        await new Inventory(table, ApiType.Http).SaveAsync(cancellationToken).ConfigureAwait(false);
        await (await Sources.LoadAsync(table, ApiType.Http, cancellationToken).ConfigureAwait(false)).RemoveOthersAsync(cancellationToken).ConfigureAwait(false);
        return report;
    }

    private async Task EnableAsync(FoundApi<Stage> api, Stage stage, AccessLog needed, Inventory inventory, CancellationToken cancellationToken)
    {
        try
        {
            var state = await _stages.EnableAsync(api.ApiId, stage, needed, cancellationToken).ConfigureAwait(false);
            inventory.Add(api, stage.StageName, state, state is InventoryState.Conflict
                ? $"The stage's one access log already goes to {stage.AccessLogSettings?.DestinationArn}."
                : "");
        }
        catch (AmazonApiGatewayV2Exception exception)
        {
            inventory.Add(api, stage.StageName, InventoryState.Failed, stage.ApiGatewayManaged is true
                ? $"API Gateway manages this stage itself and refused the change: {exception.Message}"
                : exception.Message);
        }
    }
}
