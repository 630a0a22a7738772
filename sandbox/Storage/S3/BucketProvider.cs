using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.CloudFormation;

namespace CequenceApigw.Sandbox.Storage.S3;

/// <summary><c>AWS::S3::Bucket</c>: Ref is the name. Encryption, ownership and public access settings change nothing here.</summary>
internal sealed class BucketProvider(BucketStore buckets) : IResourceProvider
{
    private const int MaxNameLength = 63;

    public string Type => "AWS::S3::Bucket";

    public Task<ResourceState> CreateAsync(ResourceContext context, JsonObject properties, CancellationToken cancellationToken)
    {
        var name = (string?)properties["BucketName"] ?? context.GenerateName(MaxNameLength).ToLowerInvariant();
        return Task.FromResult(State(buckets.Create(name, context.AccountId, context.Region)));
    }

    public Task<ResourceState> UpdateAsync(
        ResourceContext context, ResourceState current, JsonObject oldProperties, JsonObject newProperties, CancellationToken cancellationToken) =>
        (string?)oldProperties["BucketName"] == (string?)newProperties["BucketName"]
            ? Task.FromResult(current)
            : CreateAsync(context, newProperties, cancellationToken);

    public Task DeleteAsync(ResourceContext context, ResourceState current, JsonObject properties, CancellationToken cancellationToken)
    {
        if (buckets.Find(current.PhysicalId) is { } bucket) buckets.Delete(bucket);
        return Task.CompletedTask;
    }

    private static ResourceState State(Bucket bucket) => new(bucket.Name, new Dictionary<string, JsonNode?>
    {
        ["Arn"] = bucket.Arn,
        ["DomainName"] = $"{bucket.Name}.s3.amazonaws.com",
        ["RegionalDomainName"] = $"{bucket.Name}.s3.{bucket.Region}.amazonaws.com",
    });
}
