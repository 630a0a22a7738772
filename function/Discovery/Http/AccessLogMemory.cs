using System.Text.Json;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery.Http;

/// <summary>
/// What is remembered of an HTTP stage. Only a stage without an access log is changed, so what was there is always nothing.
/// </summary>
internal static class AccessLogMemory
{
    private const string IdPrefix = "http/";
    private const string Absent = "null";

    public static string SettingId(string apiId, string stage) => $"{IdPrefix}{apiId}/{stage}";

    public static bool IsStage(string settingId) => settingId.StartsWith(IdPrefix, StringComparison.Ordinal);

    /// <summary>The reverse of <see cref="SettingId"/>.</summary>
    public static (string ApiId, string Stage) StageOf(string settingId) =>
        settingId[IdPrefix.Length..].Split('/', 2) is [var apiId, var stage]
            ? (apiId, stage)
            : throw new InvalidDataException($"The state table's setting '{settingId}' names no stage.");

    public static Setting ToSetting(string id, AccessLog applied) =>
        new(id, Absent, JsonSerializer.Serialize(applied, AccessLogJson.Default.AccessLog));

    /// <summary>What discovery set; null where nothing is remembered.</summary>
    public static AccessLog? Applied(Setting? setting) =>
        setting is null ? null : JsonSerializer.Deserialize(setting.Applied, AccessLogJson.Default.AccessLog);
}
