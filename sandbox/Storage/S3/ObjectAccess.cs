using CequenceApigw.Sandbox.Compute;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Policies;

namespace CequenceApigw.Sandbox.Storage.S3;

/// <summary>Reads objects with a principal's rights: for S3's own answers, and for Lambda when it fetches a function's code.</summary>
internal sealed class ObjectAccess(BucketStore buckets, Authorizer authorizer) : IArtifactStore
{
    public ReadOnlyMemory<byte> Read(Principal principal, string region, string bucket, string key) =>
        Find(principal, region, bucket, key).Body;

    public S3Object Find(Principal principal, string region, string bucketName, string key)
    {
        var bucket = buckets.Get(bucketName, region);
        authorizer.Authorize(principal, region, "s3", "s3:GetObject", bucket.ArnOf(key));
        if (bucket.Objects.TryGetValue(key, out var found)) return found;

        // Only who may list the bucket learns that a key is missing.
        authorizer.Authorize(principal, region, "s3", "s3:ListBucket", bucket.Arn);
        throw new AwsException("NoSuchKey", "The specified key does not exist.", 404);
    }
}
