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

    /// <summary>Returns whether anything had to be put.</summary>
    public async Task<bool> PublishAsync(string key, IEnumerable<(string Region, string Bucket)> buckets, CancellationToken ct)
    {
        var put = await Task.WhenAll(buckets.Select(target => PublishAsync(clients.S3(target.Region), target.Bucket, key, ct)));
        return put.Contains(true);
    }

    private async Task<bool> PublishAsync(IAmazonS3 s3, string bucket, string key, CancellationToken ct)
    {
        if (await ExistsAsync(s3, bucket, key, ct))
            return false;
        try
        {
            var request = new PutObjectRequest { BucketName = bucket, Key = key, FilePath = functionZipPath, IfNoneMatch = "*" };
            await s3.PutObjectAsync(request, ct);
            return true;
        }
        // Another run was quicker; the same key is the same content.
        catch (AmazonS3Exception exception) when (exception.StatusCode == HttpStatusCode.PreconditionFailed)
        {
            return false;
        }
    }

    private static async Task<bool> ExistsAsync(IAmazonS3 s3, string bucket, string key, CancellationToken ct)
    {
        try
        {
            await s3.GetObjectMetadataAsync(new GetObjectMetadataRequest { BucketName = bucket, Key = key }, ct);
            return true;
        }
        catch (AmazonS3Exception exception) when (exception.StatusCode == HttpStatusCode.NotFound)
        {
            return false;
        }
    }
}
