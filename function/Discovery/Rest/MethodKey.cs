namespace CequenceApigw.Function.Discovery.Rest;

/// <summary>Keys of a stage's <c>methodSettings</c>: <c>{resourcePath}/{httpMethod}</c>.</summary>
internal static class MethodKey
{
    /// <summary>The entry of all methods that have none of their own.</summary>
    public const string AllMethods = "*/*";

    /// <summary>
    /// The key as path of a patch operation: the slashes of the resource path are <c>~1</c> (JSON Pointer), the one before the method stays.
    /// API Gateway hands some keys out with <c>~1</c> already in them.
    /// </summary>
    public static string PatchPath(string key)
    {
        var method = key.LastIndexOf('/');
        return method < 0 ? "/" + key : $"/{key[..method].Replace("/", "~1", StringComparison.Ordinal)}{key[method..]}";
    }
}
