using Amazon.ApiGatewayV2;
using Amazon.ApiGatewayV2.Model;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery.Http;

/// <summary>Changes single HTTP stages: store what was there, change, forget when it is back.</summary>
internal sealed class HttpStages(IAmazonApiGatewayV2 gateway, StateTable table)
{
    /// <summary>Gives the stage the needed access log, if it has none.</summary>
    public async Task<InventoryState> EnableAsync(string apiId, Stage stage, AccessLog needed, CancellationToken cancellationToken)
    {
        var id = AccessLogMemory.SettingId(apiId, stage.StageName!);
        var setting = await table.GetAsync<Setting>(id, cancellationToken).ConfigureAwait(false);
        switch (AccessLogPlanner.Plan(AccessLog.Of(stage.AccessLogSettings), AccessLogMemory.Applied(setting), needed))
        {
            case AccessLogPlan.Keep:
                return setting is null ? InventoryState.AlreadyEnabled : InventoryState.Enabled;
            case AccessLogPlan.LeaveToOwner:
                return InventoryState.Conflict;
        }
        await table.PutAsync(AccessLogMemory.ToSetting(id, needed), cancellationToken).ConfigureAwait(false);
        var request = new UpdateStageRequest
        {
            ApiId = apiId,
            StageName = stage.StageName,
            AccessLogSettings = new AccessLogSettings { DestinationArn = needed.DestinationArn, Format = needed.Format },
        };
        await gateway.UpdateStageAsync(request, cancellationToken).ConfigureAwait(false);
        return InventoryState.Enabled;
    }

    /// <summary>Takes the access log away again. True if somebody else set another one since, so that theirs stays.</summary>
    public async Task<bool> RestoreAsync(Setting setting, CancellationToken cancellationToken)
    {
        var (apiId, stage) = AccessLogMemory.StageOf(setting.Id);
        var current = await CurrentAsync(apiId, stage, cancellationToken).ConfigureAwait(false);
        var isOurs = current is not null && current == AccessLogMemory.Applied(setting);
        if (isOurs)
        {
            var request = new DeleteAccessLogSettingsRequest { ApiId = apiId, StageName = stage };
            await gateway.DeleteAccessLogSettingsAsync(request, cancellationToken).ConfigureAwait(false);
        }
        await table.DeleteAsync<Setting>(setting.Id, cancellationToken).ConfigureAwait(false);
        return current is not null && !isOurs;
    }

    /// <summary>The stage's access log; null if it has none, or if the API or the stage is gone.</summary>
    private async Task<AccessLog?> CurrentAsync(string apiId, string stage, CancellationToken cancellationToken)
    {
        try
        {
            var request = new GetStageRequest { ApiId = apiId, StageName = stage };
            return AccessLog.Of((await gateway.GetStageAsync(request, cancellationToken).ConfigureAwait(false)).AccessLogSettings);
        }
        catch (NotFoundException)
        {
            return null;
        }
    }
}
