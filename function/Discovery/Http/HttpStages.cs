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
    /// <param name="replaces">Whether an owner's access log is to be replaced.</param>
    /// <param name="remembered">What an earlier run stored.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public async Task<Outcome> EnableAsync(
        string apiId, Stage stage, AccessLog needed, bool replaces, Setting? remembered, CancellationToken cancellationToken)
    {
        var memory = remembered is null ? null : AccessLogMemory.Of(remembered);
        var current = AccessLog.Of(stage.AccessLogSettings);
        switch (AccessLogPlanner.Plan(current, memory?.Applied, needed, replaces))
        {
            case AccessLogPlan.Keep:
                await ConfirmAsync(remembered, cancellationToken).ConfigureAwait(false);
                return remembered is null ? Outcome.AlreadyEnabled : Outcome.Enabled;
            case AccessLogPlan.LeaveToOwner:
                return new Outcome(InventoryState.Conflict, $"The stage's one access log already goes to {current!.DestinationArn}.");
        }

        var isDrift = remembered is { IsConfirmed: true } && current != memory!.Applied;
        if (isDrift && remembered!.Repairs >= Setting.MostRepairs)
            return Outcome.Drifted;
        var repairs = isDrift ? remembered!.Repairs + 1 : 0;
        // What somebody set or removed since is what goes back; what is still ours never is.
        var prior = memory is not null && current == memory.Applied ? memory.Prior : current;
        var id = AccessLogMemory.SettingId(apiId, stage.StageName!);
        var setting = new AccessLogMemory(prior, needed).ToSetting(id) with { Repairs = repairs };
        await table.PutAsync(setting, cancellationToken).ConfigureAwait(false);
        await SetAsync(apiId, stage.StageName!, needed, cancellationToken).ConfigureAwait(false);
        await table.PutAsync(setting with { IsConfirmed = true }, cancellationToken).ConfigureAwait(false);
        return isDrift ? Outcome.Repaired(repairs) : Outcome.Enabled;
    }

    /// <summary>Puts the access log back. True if somebody else set another one since, so that theirs stays.</summary>
    public async Task<bool> RestoreAsync(Setting setting, CancellationToken cancellationToken)
    {
        var (apiId, stage) = AccessLogMemory.StageOf(setting.Id);
        var memory = AccessLogMemory.Of(setting);
        var (exists, current) = await CurrentAsync(apiId, stage, cancellationToken).ConfigureAwait(false);
        if (exists && current == memory.Applied)
        {
            if (memory.Prior is { } prior)
                await SetAsync(apiId, stage, prior, cancellationToken).ConfigureAwait(false);
            else
                await gateway.DeleteAccessLogSettingsAsync(new() { ApiId = apiId, StageName = stage }, cancellationToken).ConfigureAwait(false);
        }
        await table.DeleteAsync<Setting>(setting.Id, cancellationToken).ConfigureAwait(false);
        return exists && current != memory.Applied && current != memory.Prior;
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
    private async Task ConfirmAsync(Setting? remembered, CancellationToken cancellationToken)
    {
        if (remembered is { IsConfirmed: false } or { Repairs: > 0 })
            await table.PutAsync(remembered with { IsConfirmed = true, Repairs = 0 }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether the stage exists, and its access log, if it has one.</summary>
    private async Task<(bool Exists, AccessLog? Current)> CurrentAsync(string apiId, string stage, CancellationToken cancellationToken)
    {
        try
        {
            var request = new GetStageRequest { ApiId = apiId, StageName = stage };
            var response = await gateway.GetStageAsync(request, cancellationToken).ConfigureAwait(false);
            return (true, AccessLog.Of(response.AccessLogSettings));
        }
        catch (NotFoundException)
        {
            return (false, null);
        }
    }
}
