using Amazon.APIGateway;
using Amazon.APIGateway.Model;

namespace CequenceApigw.Function.Discovery.Rest;

/// <summary>Patch operations on the logging part of one <c>methodSettings</c> entry; UpdateStage knows no other way.</summary>
internal static class LoggingPatch
{
    public static PatchOperation Level(string key, string level) => Replace(key, "loglevel", level);

    public static PatchOperation DataTrace(string key, bool enabled) => Replace(key, "dataTrace", enabled ? "true" : "false");

    /// <summary>Drops the whole entry; single fields can't be removed.</summary>
    public static PatchOperation Remove(string key) => new() { Op = Op.Remove, Path = MethodKey.PatchPath(key) };

    private static PatchOperation Replace(string key, string field, string value) =>
        new() { Op = Op.Replace, Path = $"{MethodKey.PatchPath(key)}/logging/{field}", Value = value };
}
