using Amazon.ApiGatewayV2;
using Amazon.ApiGatewayV2.Model;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery.Http;

/// <summary>Changes single HTTP stages: store what was there, change, forget when it is back.</summary>
internal sealed class HttpStages(IAmazonApiGatewayV2 gateway, StateTable table)
{
    /// <summary>Gives the stage the needed access log, if its one place is free.</summary>
    /// <param name="apiId">The API.</param>
    /// <param name="stage">The stage as it is now.</param>
    /// <param name="needed">The access log that the forwarder reads.</param>
    /// <param name="owners">The access logs of others that are read where they are.</param>
    /// <param name="replaces">Whether an owner's access log is to be replaced.</param>
    /// <param name="remembered">What an earlier run stored.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public async Task<Outcome> EnableAsync(
        string apiId, Stage stage, AccessLog needed, OwnersAccessLogs owners, bool replaces, Setting? remembered, CancellationToken cancellationToken)
    {
        var memory = remembered is null ? null : AccessLogMemory.Of(remembered);
        var current = AccessLog.Of(stage.AccessLogSettings);
        var isOurs = memory?.IsOurs(current) is true;
        if (isOurs && !replaces && memory!.Prior is not null)
        {
            // It was replaced on request, and isn't to be any more.
            var isBack = await PutBackAsync(StageKey.Of(remembered!.Id), memory.Prior, cancellationToken).ConfigureAwait(false);
            await table.DeleteAsync<Setting>(remembered.Id, cancellationToken).ConfigureAwait(false);
            (current, isOurs) = (isBack ? memory.Prior : null, false);
        }
        var problem = current is null ? null : owners.Problem(current);
        switch (AccessLogPlanner.Plan(current, isOurs, needed, isReadable: problem is null, replaces))
        {
            case AccessLogPlan.Keep:
                await ConfirmAsync(remembered, memory, cancellationToken).ConfigureAwait(false);
                return remembered is null ? Outcome.AlreadyEnabled : Outcome.Enabled;
            case AccessLogPlan.ReadOwners:
                owners.Add(apiId, stage.StageName!, current!);
                return new Outcome(InventoryState.AlreadyEnabled, $"Its own access log is read where it is: {current!.LogGroupName()}.");
            case AccessLogPlan.LeaveToOwner:
                return new Outcome(InventoryState.Conflict, $"The stage's one access log already goes to {current!.DestinationArn}. {problem}");
        }

        var isDrift = remembered is { IsConfirmed: true } && !isOurs;
        if (isDrift && remembered!.Repairs >= Setting.MostRepairs)
            return Outcome.Drifted;
        var repairs = isDrift ? remembered!.Repairs + 1 : 0;
        // What somebody set or removed since is what goes back; what is still ours never is.
        var planned = new AccessLogMemory(isOurs ? memory!.Prior : current, needed, isOurs ? current : null);
        var id = AccessLogMemory.SettingId(apiId, stage.StageName!);
        await table.PutAsync(planned.ToSetting(id) with { Repairs = repairs }, cancellationToken).ConfigureAwait(false);
        await SetAsync(apiId, stage.StageName!, needed, cancellationToken).ConfigureAwait(false);
        var done = (planned with { Superseded = null }).ToSetting(id) with { IsConfirmed = true, Repairs = repairs };
        await table.PutAsync(done, cancellationToken).ConfigureAwait(false);
        return isDrift ? Outcome.Repaired(repairs) : Outcome.Enabled;
    }

    /// <summary>Puts the access log back; another one that somebody else set since stays.</summary>
    /// <param name="setting">What is remembered of the stage.</param>
    /// <param name="stage">The stage as it is now; null if it is gone.</param>
    /// <param name="report">Where it is reported.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public async Task RestoreAsync(Setting setting, Stage? stage, RestoreReport report, CancellationToken cancellationToken)
    {
        var memory = AccessLogMemory.Of(setting);
        var current = AccessLog.Of(stage?.AccessLogSettings);
        var isOurs = memory.IsOurs(current);
        var isBack = !isOurs || await PutBackAsync(StageKey.Of(setting.Id), memory.Prior, cancellationToken).ConfigureAwait(false);
        await table.DeleteAsync<Setting>(setting.Id, cancellationToken).ConfigureAwait(false);
        if (isBack)
            report.Restored(changedByOthers: stage is not null && !isOurs && current != memory.Prior);
        else
            report.Left(setting.Id, $"the stage's former access log went to '{memory.Prior!.DestinationArn}', which was deleted: the stage writes none now");
    }

    /// <summary>The API's stages by name; none if it is gone.</summary>
    public async Task<Dictionary<string, Stage>> StagesAsync(string apiId, CancellationToken cancellationToken)
    {
        var stages = await new HttpApiFinder(gateway).StagesAsync(apiId, cancellationToken).ConfigureAwait(false);
        return (stages ?? []).ToDictionary(stage => stage.StageName!);
    }

    /// <summary>Whether the stage was deleted; what was remembered of it is forgotten then.</summary>
    public async Task<bool> IsGoneAsync(string apiId, string stage, CancellationToken cancellationToken)
    {
        try
        {
            await gateway.GetStageAsync(new GetStageRequest { ApiId = apiId, StageName = stage }, cancellationToken).ConfigureAwait(false);
            return false;
        }
        catch (NotFoundException)
        {
            await table.DeleteAsync<Setting>(AccessLogMemory.SettingId(apiId, stage), cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (AmazonApiGatewayV2Exception)
        {
            return false; // Nobody knows.
        }
    }

    /// <summary>False if the former log group is gone: API Gateway doesn't take it back, and the stage writes no access log then.</summary>
    private async Task<bool> PutBackAsync(StageKey stage, AccessLog? prior, CancellationToken cancellationToken)
    {
        if (prior is null)
        {
            await RemoveAsync(stage, cancellationToken).ConfigureAwait(false);
            return true;
        }
        try
        {
            await SetAsync(stage.ApiId, stage.Stage, prior, cancellationToken).ConfigureAwait(false);
            return true;
        }
        // CloudWatch Logs' words, whatever API Gateway makes of them.
        catch (AmazonApiGatewayV2Exception exception) when (exception is NotFoundException || exception.Message.Contains("log group does not exist", StringComparison.Ordinal))
        {
            // Of a stage that was deleted since it was listed, nothing is left.
            return !await RemoveAsync(stage, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>False if the stage was deleted since it was listed.</summary>
    private async Task<bool> RemoveAsync(StageKey stage, CancellationToken cancellationToken)
    {
        try
        {
            await gateway.DeleteAccessLogSettingsAsync(new() { ApiId = stage.ApiId, StageName = stage.Stage }, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (NotFoundException)
        {
            return false;
        }
    }

    private Task SetAsync(string apiId, string stage, AccessLog log, CancellationToken cancellationToken)
    {
        var request = new UpdateStageRequest
        {
            ApiId = apiId,
            StageName = stage,
            AccessLogSettings = new AccessLogSettings { DestinationArn = log.DestinationArn, Format = log.Format },
        };
        return gateway.UpdateStageAsync(request, cancellationToken);
    }

    /// <summary>The change is there: either an earlier run died before it could note that, or nobody has undone it since.</summary>
    private async Task ConfirmAsync(Setting? remembered, AccessLogMemory? memory, CancellationToken cancellationToken)
    {
        if (remembered is { IsConfirmed: false } or { Repairs: > 0 })
        {
            var confirmed = (memory! with { Superseded = null }).ToSetting(remembered.Id) with { IsConfirmed = true };
            await table.PutAsync(confirmed, cancellationToken).ConfigureAwait(false);
        }
    }
}
