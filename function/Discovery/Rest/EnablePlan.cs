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
        var prior = new Dictionary<string, MethodLogging?>(remembered?.Prior ?? []);
        var applied = new Dictionary<string, AppliedLogging>(remembered?.Applied ?? []);
        var undoneByOthers = false;
        foreach (var key in entries.Keys.Prepend(MethodKey.AllMethods).Distinct())
        {
            var current = entries.TryGetValue(key, out var entry) ? MethodLogging.Of(entry) : null;
            if (current == MethodLogging.Needed)
            {
                // A key that appeared since the first run may be a copy of what we set: only the first run's snapshot is the customer's.
                if (remembered is null)
                    prior[key] = current;
                continue;
            }
            if (current?.LoggingLevel != MethodLogging.Needed.LoggingLevel)
                patches.Add(LoggingPatch.Level(key, MethodLogging.Needed.LoggingLevel!));
            if (current?.DataTrace != MethodLogging.Needed.DataTrace)
                patches.Add(LoggingPatch.DataTrace(key, MethodLogging.Needed.DataTrace));
            // One that appeared since began as a copy of what we set for all methods.
            if (prior.TryGetValue(key, out var known) || (applied.ContainsKey(MethodKey.AllMethods) && remembered?.Prior.TryGetValue(MethodKey.AllMethods, out known) is true))
                prior[key] = NotOurs(current, known);
            else
                prior[key] = current;
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
