using Amazon.ApiGatewayV2;
using Amazon.ApiGatewayV2.Model;
using CequenceApigw.Function.Discovery.Selection;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery.Http;

/// <summary>The access logging of HTTP stages. All of them write into the one log group of the account stack.</summary>
internal sealed class HttpLogging : IApiLogging
{
    private static readonly Outcome NotSupported = new(InventoryState.Skipped, "WebSocket APIs are not supported.");

    private readonly StateTable _table;
    private readonly TimeProvider _time;
    private readonly HttpApiFinder _finder;
    private readonly HttpStages _stages;
    private readonly StageRestore<Stage> _restore;

    public HttpLogging(IAmazonApiGatewayV2 gateway, StateTable table, TimeProvider time)
    {
        (_table, _time) = (table, time);
        (_finder, _stages) = (new HttpApiFinder(gateway), new HttpStages(gateway, table));
        _restore = new StageRestore<Stage>(_stages.StagesAsync, _stages.RestoreAsync);
    }

    public string Name => "HTTP";

    public async Task<Inventory> EnableAsync(DiscoveryProperties properties, ApiSelection selection, CancellationToken cancellationToken)
    {
        var needed = AccessLog.Needed(properties.HttpAccessLogGroupArn);
        var findings = await Findings.LoadAsync(_table, ApiType.Http, _time, cancellationToken).ConfigureAwait(false);
        var (inventory, sources) = findings;
        var remembered = await RememberedSettings.LoadAsync(_table, AccessLogMemory.IdPrefix, cancellationToken).ConfigureAwait(false);
        var source = new Source(needed.LogGroupName(), ApiType.Http, _time.GetUtcNow());
        var owners = new OwnersAccessLogs(needed, properties.HttpAccessLogGroupPrefix, source.EnabledAt);
        await foreach (var (api, isHttp) in _finder.FindAsync(ProtocolType.HTTP, selection, cancellationToken).ConfigureAwait(false))
        {
            if (!isHttp)
            {
                await inventory.AddAsync(api, stage: null, NotSupported, cancellationToken).ConfigureAwait(false);
            }
            else if (api.Selected.IsEmpty)
            {
                sources.Deselect(api.ApiId);
                await inventory.AddAsync(api, stage: null, Outcome.NotListed, cancellationToken).ConfigureAwait(false);
            }
            else if (api.Failure is not null)
            {
                api.Selected.AssumeMatched();
                remembered.Leave(AccessLogMemory.SettingId(api.ApiId, ""));
                owners.Keep(api.ApiId, sources);
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
                // Before the first change, so that the first event after it is read.
                await sources.AddAsync(source, cancellationToken).ConfigureAwait(false);
                var setting = remembered.Take(AccessLogMemory.SettingId(api.ApiId, stage.StageName!));
                var outcome = await EnableAsync(api.ApiId, stage, needed, owners, properties, setting, cancellationToken).ConfigureAwait(false);
                if (outcome is not null)
                    await inventory.AddAsync(api, stage.StageName, outcome, cancellationToken).ConfigureAwait(false);
            }
        }
        var report = new RestoreReport();
        await _restore.RunAsync(remembered.Unseen, report, cancellationToken).ConfigureAwait(false);
        foreach (var failure in report.Failures)
            await inventory.AddAsync(failure, cancellationToken).ConfigureAwait(false);
        // One whose stages couldn't be listed may have been enabled by an earlier run.
        if (inventory.Has(InventoryState.Enabled, InventoryState.AlreadyEnabled, InventoryState.Drifted, InventoryState.Failed))
            await sources.AddAsync(source, cancellationToken).ConfigureAwait(false);
        else
            await sources.EndAsync(source.LogGroupName, cancellationToken).ConfigureAwait(false);
        await owners.StoreAsync(sources, cancellationToken).ConfigureAwait(false);
        await findings.EndOthersAsync(cancellationToken).ConfigureAwait(false);
        return inventory;
    }

    public async Task<RestoreReport> RestoreAsync(CancellationToken cancellationToken)
    {
        var report = new RestoreReport();
        var remembered = await RememberedSettings.LoadAsync(_table, AccessLogMemory.IdPrefix, cancellationToken).ConfigureAwait(false);
        await _restore.RunAsync(remembered.Unseen, report, cancellationToken).ConfigureAwait(false);
        var findings = await Findings.LoadAsync(_table, ApiType.Http, _time, cancellationToken).ConfigureAwait(false);
        await findings.RemoveAllAsync(cancellationToken).ConfigureAwait(false);
        return report;
    }

    /// <summary>Null if the stage was deleted since it was listed.</summary>
    private async Task<Outcome?> EnableAsync(
        string apiId, Stage stage, AccessLog needed, OwnersAccessLogs owners, DiscoveryProperties properties, Setting? setting, CancellationToken cancellationToken)
    {
        try
        {
            return await _stages.EnableAsync(apiId, stage, needed, owners, properties.HttpAccessLogsReplaced, setting, cancellationToken).ConfigureAwait(false);
        }
        catch (AmazonApiGatewayV2Exception exception)
        {
            if (exception is NotFoundException && await _stages.IsGoneAsync(apiId, stage.StageName!, cancellationToken).ConfigureAwait(false))
                return null;
            return Outcome.Failed(stage.ApiGatewayManaged is true
                ? $"API Gateway manages this stage itself and refused the change: {exception.Message}"
                : exception.Message);
        }
    }
}
