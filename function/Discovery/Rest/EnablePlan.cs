using Amazon.APIGateway.Model;

namespace CequenceApigw.Function.Discovery.Rest;

/// <summary>How a REST stage's logging is switched on.</summary>
/// <param name="Patches">Nothing but logging, nothing that is on already.</param>
/// <param name="Memory">What must be stored before the first change.</param>
/// <param name="UndoneByOthers">Whether an entry that an earlier run set isn't as it set it.</param>
internal sealed record EnablePlan(List<PatchOperation> Patches, StageMemory Memory, bool UndoneByOthers)
{
    /// <summary>
    /// Every entry is patched, not only <c>*/*</c>: API Gateway makes an entry as a full copy that doesn't follow later changes of <c>*/*</c>.
    /// </summary>
    /// <param name="entries">The stage's <c>methodSettings</c>.</param>
    /// <param name="remembered">What an earlier run stored.</param>
    public static EnablePlan For(IReadOnlyDictionary<string, MethodSetting> entries, StageMemory? remembered)
    {
        var patches = new List<PatchOperation>();
        // An entry that others dropped is forgotten: if they make it again, it begins as a copy of ours. That of all methods can be absent.
        bool IsThere(string key) => key == MethodKey.AllMethods || entries.ContainsKey(key);
        var prior = new Dictionary<string, MethodLogging?>((remembered?.Prior ?? []).Where(each => IsThere(each.Key)));
        var applied = new Dictionary<string, AppliedLogging>((remembered?.Applied ?? []).Where(each => IsThere(each.Key)));
        var copied = remembered?.Applied.ContainsKey(MethodKey.AllMethods) is true
            ? remembered.Prior.GetValueOrDefault(MethodKey.AllMethods) ?? MethodLogging.None
            : null;
        var undoneByOthers = false;
        foreach (var key in entries.Keys.Prepend(MethodKey.AllMethods).Distinct())
        {
            var current = entries.TryGetValue(key, out var entry) ? MethodLogging.Of(entry) : null;
            var isNew = !prior.TryGetValue(key, out var known);
            // One that appeared since an earlier run began as a copy of what discovery set for all methods.
            if (isNew && copied is not null)
                known = copied;
            if (current == MethodLogging.Needed)
            {
                if (isNew)
                    prior[key] = copied ?? current;
                if (isNew && copied is not null)
                    applied[key] = AppliedLogging.Needed;
                continue;
            }
            if (current?.LoggingLevel != MethodLogging.Needed.LoggingLevel)
                patches.Add(LoggingPatch.Level(key, MethodLogging.Needed.LoggingLevel!));
            if (current?.DataTrace != MethodLogging.Needed.DataTrace)
                patches.Add(LoggingPatch.DataTrace(key, MethodLogging.Needed.DataTrace));
            prior[key] = isNew && copied is null ? current : NotOurs(current, known);
            undoneByOthers |= !applied.TryAdd(key, AppliedLogging.Needed);
        }
        return new EnablePlan(patches, new StageMemory(prior, applied), undoneByOthers);
    }

    /// <summary>Somebody changed the entry since the last run: their value is the one to go back to, except where it is still ours.</summary>
    private static MethodLogging? NotOurs(MethodLogging? current, MethodLogging? known) => current is null
        ? null
        : new MethodLogging(
            current.LoggingLevel == MethodLogging.Needed.LoggingLevel ? known?.LoggingLevel : current.LoggingLevel,
            current.DataTrace == MethodLogging.Needed.DataTrace && (known?.DataTrace ?? false));
}
