using System.Text.Json;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery.Http;

/// <summary>What is remembered of an HTTP stage.</summary>
/// <param name="Prior">Its access log before; null if it had none.</param>
/// <param name="Applied">What discovery set.</param>
internal sealed record AccessLogMemory(AccessLog? Prior, AccessLog Applied)
{
    public const string IdPrefix = "http/";

    public static string SettingId(string apiId, string stage) => $"{IdPrefix}{apiId}/{stage}";

    public static AccessLogMemory Of(Setting setting) => new(
        JsonSerializer.Deserialize(setting.Prior, AccessLogJson.Default.AccessLog),
        JsonSerializer.Deserialize(setting.Applied, AccessLogJson.Default.AccessLog)!);

    public Setting ToSetting(string id) => new(
        id,
        JsonSerializer.Serialize(Prior, AccessLogJson.Default.AccessLog!),
        JsonSerializer.Serialize(Applied, AccessLogJson.Default.AccessLog));
}
