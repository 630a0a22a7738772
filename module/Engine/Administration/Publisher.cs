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
        // The answer to a HEAD has no body: S3 names no permission.
        catch (AmazonS3Exception exception) when (exception.StatusCode == HttpStatusCode.Forbidden)
        {
            throw new IntegrationException(
                IntegrationErrorId.AccessDenied,
                $"S3 doesn't let the caller look for s3://{bucket}/{key}.",
                "Give the caller s3:GetObject for the bucket's objects and s3:ListBucket for the bucket, then run again.",
                exception);
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
