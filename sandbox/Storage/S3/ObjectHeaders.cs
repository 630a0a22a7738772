namespace CequenceApigw.Sandbox.Storage.S3;

/// <summary>The headers that belong to an object.</summary>
internal static class ObjectHeaders
{
    private const string Metadata = "x-amz-meta-";
    private static readonly string[] Named = ["Content-Type", "Content-Disposition", "Content-Language", "Cache-Control", "Expires"];

    /// <summary>What of a put request is kept with the object.</summary>
    public static IReadOnlyDictionary<string, string> Kept(HttpRequest request) => request.Headers
        .Where(header => IsKept(header.Key))
        .ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);

    public static Dictionary<string, string> OfPut(S3Object put)
    {
        var headers = new Dictionary<string, string> { ["ETag"] = put.ETag, ["x-amz-server-side-encryption"] = "AES256" };
        foreach (var (name, value) in put.Headers.Where(header => ObjectChecksums.IsChecksum(header.Key))) headers[name] = value;
        return headers;
    }

    public static Dictionary<string, string> OfGet(S3Object found) => new(found.Headers, StringComparer.OrdinalIgnoreCase)
    {
        ["ETag"] = found.ETag,
        ["Last-Modified"] = found.LastModified.ToString("R"),
        ["Accept-Ranges"] = "bytes",
        ["x-amz-server-side-encryption"] = "AES256",
    };

    private static bool IsKept(string name) =>
        Named.Contains(name, StringComparer.OrdinalIgnoreCase)
        || name.StartsWith(Metadata, StringComparison.OrdinalIgnoreCase)
        || ObjectChecksums.IsChecksum(name);
}
