using System.Text.Json;
using Amazon.APIGateway.Model;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery.Rest;

/// <summary>What is remembered of a REST stage.</summary>
/// <param name="Prior">Each entry of <c>methodSettings</c> as it was; null if it was absent. Entries that needed no change included.</param>
/// <param name="Applied">The entries that discovery changed.</param>
internal sealed record StageMemory(Dictionary<string, MethodLogging?> Prior, Dictionary<string, AppliedLogging> Applied)
{
    public const string IdPrefix = "rest/";

    public static string SettingId(string apiId, string stage) => $"{IdPrefix}{apiId}/{stage}";

    public static StageMemory Of(Setting setting) => new(
        RememberedJson.Read(setting.Prior, Setting.Kind, setting.Id, MemoryJson.Default.DictionaryStringMethodLogging!)!,
        RememberedJson.Read(setting.Applied, Setting.Kind, setting.Id, MemoryJson.Default.DictionaryStringAppliedLogging)!);

    public Setting ToSetting(string id) => new(
        id,
        JsonSerializer.Serialize(Prior, MemoryJson.Default.DictionaryStringMethodLogging!),
        JsonSerializer.Serialize(Applied, MemoryJson.Default.DictionaryStringAppliedLogging));

    /// <summary>With the other fields of the entries that discovery created; null if nothing is missing.</summary>
    /// <param name="before">The stage's <c>methodSettings</c> before this run's change: an entry that is there was made by a run that died.</param>
    /// <param name="entries">Those after it.</param>
    public StageMemory? Completed(IReadOnlyDictionary<string, MethodSetting> before, IReadOnlyDictionary<string, MethodSetting> entries)
    {
        var missing = Applied.Where(applied => applied.Value.OtherFields is null && Prior.GetValueOrDefault(applied.Key) is null)
            .Where(applied => entries.ContainsKey(applied.Key)).ToList();
        if (missing.Count == 0)
            return null;
        var completed = new Dictionary<string, AppliedLogging>(Applied);
        foreach (var (key, logging) in missing)
        {
            var isOfOthers = before.ContainsKey(key) && !AppliedLogging.IsAsMade(entries[key]);
            completed[key] = logging with { OtherFields = isOfOthers ? AppliedLogging.OfOthers : AppliedLogging.OtherFieldsOf(entries[key]) };
        }
        return this with { Applied = completed };
    }
}
