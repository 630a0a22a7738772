using Amazon.APIGateway.Model;

namespace CequenceApigw.Function.Discovery.Rest;

/// <summary>How a REST stage's logging is put back.</summary>
/// <param name="Patches">None where everything is as it was.</param>
/// <param name="ChangedByOthers">Whether somebody set another logging since; theirs stays.</param>
internal sealed record RestorePlan(List<PatchOperation> Patches, bool ChangedByOthers)
{
    /// <param name="entries">The stage's <c>methodSettings</c> now.</param>
    /// <param name="memory">What was remembered of the stage.</param>
    public static RestorePlan For(IReadOnlyDictionary<string, MethodSetting> entries, StageMemory memory)
    {
        var patches = new List<PatchOperation>();
        var changedByOthers = false;
        foreach (var (key, entry) in entries)
        {
            var current = MethodLogging.Of(entry);
            var prior = memory.Prior.GetValueOrDefault(key);
            if (memory.Applied.TryGetValue(key, out var applied))
            {
                patches.AddRange(prior is null && IsAllOurs(entry, applied) ? [LoggingPatch.Remove(key)] : Fields(key, current, prior));
                changedByOthers |= current != MethodLogging.Needed && current != (prior ?? MethodLogging.None);
            }
            else if (IsMadeSince(key, memory))
            {
                patches.AddRange(Fields(key, current, memory.Prior.GetValueOrDefault(MethodKey.AllMethods)));
            }
        }
        return new RestorePlan(patches, changedByOthers);
    }

    /// <summary>An entry that discovery created, and in which nobody keeps other settings.</summary>
    private static bool IsAllOurs(MethodSetting entry, AppliedLogging applied) =>
        MethodLogging.Of(entry) == MethodLogging.Needed && applied.IsAlone(entry);

    /// <summary>An entry made since began as a copy of <c>*/*</c> as discovery had set it.</summary>
    private static bool IsMadeSince(string key, StageMemory memory) =>
        !memory.Prior.ContainsKey(key) && memory.Applied.ContainsKey(MethodKey.AllMethods);

    /// <summary>Field by field: what still has our value goes back, what others set since stays.</summary>
    private static IEnumerable<PatchOperation> Fields(string key, MethodLogging current, MethodLogging? prior)
    {
        prior ??= MethodLogging.None;
        // An absent level can't be written: OFF says the same.
        if (current.LoggingLevel == MethodLogging.Needed.LoggingLevel && prior.LoggingLevel != current.LoggingLevel)
            yield return LoggingPatch.Level(key, prior.LoggingLevel ?? MethodLogging.Off);
        if (current.DataTrace && !prior.DataTrace)
            yield return LoggingPatch.DataTrace(key, enabled: false);
    }
}
