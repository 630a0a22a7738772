using Microsoft.AspNetCore.Http.Features;

namespace CequenceApigw.Sandbox.Storage.S3;

/// <summary>What a request is about: the account's buckets, a bucket, or an object.</summary>
/// <param name="Bucket">Null where the request names none.</param>
/// <param name="Key">Null where the request is about the bucket itself.</param>
internal sealed record S3Address(string? Bucket, string? Key)
{
    private static readonly string[] OwnHosts = [".127.0.0.1", ".localhost"];

    /// <summary>Reads both path style and virtual-host style (<c>bucket.localhost</c>).</summary>
    public static S3Address Of(HttpRequest request)
    {
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var path = Uri.UnescapeDataString(target.Split('?')[0]).TrimStart('/');
        var host = request.Host.Host;
        if (OwnHosts.FirstOrDefault(host.EndsWith) is { } own) return new S3Address(host[..^own.Length], path is "" ? null : path);
        var parts = path.Split('/', 2);
        return new S3Address(parts[0] is "" ? null : parts[0], parts is [_, { Length: > 0 } key] ? key : null);
    }
}
