using Amazon.APIGateway;
using Amazon.APIGateway.Model;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery.Rest;

/// <summary>Changes single REST stages: store what was there, change, forget when it is back.</summary>
internal sealed class RestStages(IAmazonAPIGateway gateway, StateTable table)
{
    /// <summary>What an earlier run remembered of the stage, and what is to be done now.</summary>
    public async Task<EnablePlan> PlanAsync(string apiId, Stage stage, CancellationToken cancellationToken)
    {
        var setting = await table.GetAsync<Setting>(StageMemory.SettingId(apiId, stage.StageName!), cancellationToken).ConfigureAwait(false);
        return EnablePlan.For(stage.MethodSettings ?? [], setting is null ? null : StageMemory.Of(setting));
    }

    /// <summary>Carries a plan out. What was there is stored before the first change.</summary>
    public async Task EnableAsync(string apiId, Stage stage, EnablePlan plan, CancellationToken cancellationToken)
    {
        var id = StageMemory.SettingId(apiId, stage.StageName!);
        var entries = stage.MethodSettings ?? [];
        if (plan.Patches.Count > 0)
        {
            await table.PutAsync(plan.Memory.ToSetting(id), cancellationToken).ConfigureAwait(false);
            entries = await UpdateAsync(apiId, stage.StageName!, plan.Patches, cancellationToken).ConfigureAwait(false);
        }
        if (plan.Memory.Completed(entries) is { } completed)
            await table.PutAsync(completed.ToSetting(id), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Puts a stage back. True if somebody else changed its logging since, so that theirs stays.</summary>
    public async Task<bool> RestoreAsync(Setting setting, CancellationToken cancellationToken)
    {
        var (apiId, stage) = StageMemory.StageOf(setting.Id);
        var changedByOthers = false;
        if (await EntriesAsync(apiId, stage, cancellationToken).ConfigureAwait(false) is { } entries)
        {
            var plan = RestorePlan.For(entries, StageMemory.Of(setting));
            if (plan.Patches.Count > 0)
                await UpdateAsync(apiId, stage, plan.Patches, cancellationToken).ConfigureAwait(false);
            changedByOthers = plan.ChangedByOthers;
        }
        await table.DeleteAsync<Setting>(setting.Id, cancellationToken).ConfigureAwait(false);
        return changedByOthers;
    }

    /// <summary>The stage's <c>methodSettings</c>, or null if the API or the stage is gone.</summary>
    private async Task<Dictionary<string, MethodSetting>?> EntriesAsync(string apiId, string stage, CancellationToken cancellationToken)
    {
        try
        {
            var request = new GetStageRequest { RestApiId = apiId, StageName = stage };
            return (await gateway.GetStageAsync(request, cancellationToken).ConfigureAwait(false)).MethodSettings ?? [];
        }
        catch (NotFoundException)
        {
            return null;
        }
    }

    private async Task<Dictionary<string, MethodSetting>> UpdateAsync(
        string apiId, string stage, List<PatchOperation> patches, CancellationToken cancellationToken)
    {
        var request = new UpdateStageRequest { RestApiId = apiId, StageName = stage, PatchOperations = patches };
        return (await gateway.UpdateStageAsync(request, cancellationToken).ConfigureAwait(false)).MethodSettings ?? [];
    }
}
