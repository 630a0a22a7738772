using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.CloudFormation;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Storage.S3;

/// <summary><c>AWS::S3::BucketPolicy</c>: Ref is the bucket's name; a bucket has one policy.</summary>
internal sealed class BucketPolicyProvider(BucketStore buckets) : IResourceProvider
{
    public string Type => "AWS::S3::BucketPolicy";

    public Task<ResourceState> CreateAsync(ResourceContext context, JsonObject properties, CancellationToken cancellationToken)
    {
        var bucket = buckets.Get((string)properties["Bucket"]!, context.Region);
        return bucket.Policy is null
            ? Task.FromResult(Put(bucket, properties))
            : throw new AwsException("AlreadyExists", "The bucket policy already exists on bucket " + bucket.Name + ".");
    }

    public Task<ResourceState> UpdateAsync(
        ResourceContext context, ResourceState current, JsonObject oldProperties, JsonObject newProperties, CancellationToken cancellationToken) =>
        (string?)newProperties["Bucket"] == current.PhysicalId
            ? Task.FromResult(Put(buckets.Get(current.PhysicalId, context.Region), newProperties))
            : CreateAsync(context, newProperties, cancellationToken);

    public Task DeleteAsync(ResourceContext context, ResourceState current, JsonObject properties, CancellationToken cancellationToken)
    {
        buckets.Find(current.PhysicalId)?.SetPolicy(null);
        return Task.CompletedTask;
    }

    private static ResourceState Put(Bucket bucket, JsonObject properties)
    {
        bucket.SetPolicy(properties["PolicyDocument"]);
        return new ResourceState(bucket.Name, new Dictionary<string, JsonNode?>());
    }
}
