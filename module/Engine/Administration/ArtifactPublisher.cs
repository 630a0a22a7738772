using System.Net;
using System.Security.Cryptography;
using Amazon.S3;
using Amazon.S3.Model;

namespace CequenceApigw.Engine.Administration;

/// <summary>Puts the function's zip into each Region's artifact bucket, once per content.</summary>
internal sealed class ArtifactPublisher(IAwsClients clients, string functionZipPath)
{
    /// <summary>The key under which this very content lies.</summary>
    public async Task<string> KeyAsync(CancellationToken ct)
    {
        await using var zip = File.OpenRead(functionZipPath);
        return $"function/{Convert.ToHexString(await SHA256.HashDataAsync(zip, ct)).ToLowerInvariant()}.zip";
    }

    /// <summary>Whether a bucket holds the artifact; one that doesn't exist yet holds nothing.</summary>
    public async Task<bool> IsPublishedAsync(string region, string bucket, string key, CancellationToken ct)
    {
        try
        {
            await clients.S3(region).GetObjectMetadataAsync(new GetObjectMetadataRequest { BucketName = bucket, Key = key }, ct);
            return true;
        }
        catch (AmazonS3Exception exception) when (exception.StatusCode == HttpStatusCode.NotFound)
        {
            return false;
        }
    }

    public async Task PublishAsync(string region, string bucket, string key, CancellationToken ct)
    {
        try
        {
            var request = new PutObjectRequest { BucketName = bucket, Key = key, FilePath = functionZipPath, IfNoneMatch = "*" };
            await clients.S3(region).PutObjectAsync(request, ct);
        }
        // Another run was quicker; the same key is the same content.
        catch (AmazonS3Exception exception) when (exception.StatusCode == HttpStatusCode.PreconditionFailed)
        {
        }
    }
}
