using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace CequenceApigw.Engine.Administration;

/// <summary>Puts what the account stacks need into each Region's artifact bucket, once per content.</summary>
internal sealed class Publisher(IAwsClients clients)
{
    /// <summary>Whether a bucket holds the object; one that doesn't exist yet holds nothing.</summary>
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

    public async Task PublishAsync(string region, string bucket, Publication publication, CancellationToken ct)
    {
        try
        {
            var request = new PutObjectRequest { BucketName = bucket, Key = publication.Key, InputStream = publication.Open(), IfNoneMatch = "*" };
            await clients.S3(region).PutObjectAsync(request, ct);
        }
        // Another run was quicker; the same key is the same content.
        catch (AmazonS3Exception exception) when (exception.StatusCode == HttpStatusCode.PreconditionFailed)
        {
        }
    }
}
