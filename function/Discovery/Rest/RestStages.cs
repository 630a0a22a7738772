using Amazon.APIGateway;
using Amazon.APIGateway.Model;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery.Rest;

/// <summary>Changes single REST stages: store what was there, change, forget when it is back.</summary>
internal sealed class RestStages(IAmazonAPIGateway gateway, StateTable table)
{
    // With more, API Gateway says "Update size too large. Try updating stage in multiple UpdateStage operations".
    private const int MostPatches = 80;

    /// <summary>Carries a plan out. What was there is stored before the first change.</summary>
    /// <param name="apiId">The API.</param>
    /// <param name="stage">The stage as it is now.</param>
    /// <param name="plan">What is to be done.</param>
    /// <param name="remembered">What an earlier run stored.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public async Task<Outcome> EnableAsync(
        string apiId, Stage stage, EnablePlan plan, Setting? remembered, CancellationToken cancellationToken)
    {
        var isDrift = remembered is { IsConfirmed: true } && plan.UndoneByOthers;
        if (isDrift && remembered!.Repairs >= Setting.MostRepairs)
            return Outcome.Drifted;
        if (plan.Memory.Applied.Count == 0)
        {
            // Others dropped every entry that had been changed.
            if (remembered is not null)
                await table.DeleteAsync<Setting>(remembered.Id, cancellationToken).ConfigureAwait(false);
            return Outcome.AlreadyEnabled;
        }

        var repairs = isDrift ? remembered!.Repairs + 1 : 0;
        var setting = plan.Memory.ToSetting(StageMemory.SettingId(apiId, stage.StageName!)) with { Repairs = repairs };
        var before = stage.MethodSettings ?? [];
        var entries = before;
        if (plan.Patches.Count > 0)
        {
            await table.PutAsync(setting, cancellationToken).ConfigureAwait(false);
            entries = await UpdateAsync(apiId, stage.StageName!, plan.Patches, cancellationToken).ConfigureAwait(false);
        }
        var memory = plan.Memory.Completed(before, entries) ?? plan.Memory;
        var confirmed = memory.ToSetting(setting.Id) with { IsConfirmed = true, Repairs = repairs };
        if (confirmed != remembered)
            await table.PutAsync(confirmed, cancellationToken).ConfigureAwait(false);
        return isDrift ? Outcome.Repaired(repairs) : Outcome.Enabled;
    }

    /// <summary>Whether the stage was deleted; what was remembered of it is forgotten then.</summary>
    public async Task<bool> IsGoneAsync(string apiId, string stage, CancellationToken cancellationToken)
    {
        try
        {
            if ((await EntriesAsync(apiId, cancellationToken).ConfigureAwait(false)).ContainsKey(stage))
                return false;
        }
        catch (AmazonAPIGatewayException)
        {
            return false; // Nobody knows.
        }
        await table.DeleteAsync<Setting>(StageMemory.SettingId(apiId, stage), cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>The API's stages with their <c>methodSettings</c>; none if it is gone.</summary>
    public async Task<Dictionary<string, Dictionary<string, MethodSetting>>> EntriesAsync(string apiId, CancellationToken cancellationToken)
    {
        try
        {
            var request = new GetStagesRequest { RestApiId = apiId };
            var stages = (await gateway.GetStagesAsync(request, cancellationToken).ConfigureAwait(false)).Item ?? [];
            return stages.ToDictionary(stage => stage.StageName!, stage => stage.MethodSettings ?? []);
        }
        catch (NotFoundException)
        {
            return [];
        }
    }

    /// <summary>Puts a stage back; what somebody else changed since stays.</summary>
    /// <param name="setting">What is remembered of it.</param>
    /// <param name="entries">Its <c>methodSettings</c> now; null if it is gone.</param>
    /// <param name="report">Where it is reported.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public async Task RestoreAsync(
        Setting setting, IReadOnlyDictionary<string, MethodSetting>? entries, RestoreReport report, CancellationToken cancellationToken)
    {
        var plan = RestorePlan.For(entries ?? new Dictionary<string, MethodSetting>(), StageMemory.Of(setting));
        if (plan.Patches.Count > 0)
        {
            var (apiId, stage) = StageKey.Of(setting.Id);
            await TryUpdateAsync(apiId, stage, plan.Patches, cancellationToken).ConfigureAwait(false);
        }
        await table.DeleteAsync<Setting>(setting.Id, cancellationToken).ConfigureAwait(false);
        report.Restored(plan.ChangedByOthers);
    }

    private async Task TryUpdateAsync(string apiId, string stage, List<PatchOperation> patches, CancellationToken cancellationToken)
    {
        try
        {
            await UpdateAsync(apiId, stage, patches, cancellationToken).ConfigureAwait(false);
        }
        catch (NotFoundException)
        {
            // Deleted since it was listed.
        }
    }

    private async Task<Dictionary<string, MethodSetting>> UpdateAsync(
        string apiId, string stage, List<PatchOperation> patches, CancellationToken cancellationToken)
    {
        var entries = new Dictionary<string, MethodSetting>();
        foreach (var some in patches.Chunk(MostPatches))
        {
            var request = new UpdateStageRequest { RestApiId = apiId, StageName = stage, PatchOperations = [.. some] };
            entries = (await gateway.UpdateStageAsync(request, cancellationToken).ConfigureAwait(false)).MethodSettings ?? [];
        }
        return entries;
    }
}
