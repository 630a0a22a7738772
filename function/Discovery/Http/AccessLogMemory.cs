using System.Text.Json;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery.Http;

/// <summary>What is remembered of an HTTP stage.</summary>
/// <param name="Prior">Its access log before; null if it had none.</param>
/// <param name="Applied">What discovery set.</param>
/// <param name="Superseded">What discovery had set before, until the new one is known to be there; otherwise null.</param>
internal sealed record AccessLogMemory(AccessLog? Prior, AccessLog Applied, AccessLog? Superseded = null)
{
    public const string IdPrefix = "http/";

    // JSON as it is written here has no line breaks.
    private const char Separator = '\n';

    public static string SettingId(string apiId, string stage) => $"{IdPrefix}{apiId}/{stage}";

    public static AccessLogMemory Of(Setting setting)
    {
        var applied = setting.Applied.Split(Separator);
        return new AccessLogMemory(Read(setting.Prior), Read(applied[0])!, applied.Length > 1 ? Read(applied[1]) : null);

        AccessLog? Read(string json) => RememberedJson.Read(json, Setting.Kind, setting.Id, AccessLogJson.Default.AccessLog!);
    }

    public Setting ToSetting(string id) => new(
        id, Write(Prior), Superseded is null ? Write(Applied) : $"{Write(Applied)}{Separator}{Write(Superseded)}");

    public bool IsOurs(AccessLog? log) => log is not null && (log == Applied || log == Superseded);

    private static string Write(AccessLog? log) => JsonSerializer.Serialize(log, AccessLogJson.Default.AccessLog!);
}
