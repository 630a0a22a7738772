using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Storage.S3;

/// <summary>S3: finds the operation by method, address and sub-resource.</summary>
internal sealed class S3Service(BucketStore buckets, BucketOperations bucket, BucketPolicyOperations policy, ObjectOperations objects) : IAwsService
{
    private static readonly string[] SubResources =
    [
        "accelerate", "acl", "cors", "delete", "encryption", "inventory", "lifecycle", "location", "logging", "notification",
        "ownershipControls", "policy", "policyStatus", "publicAccessBlock", "replication", "requestPayment", "tagging", "uploadId",
        "uploads", "versioning", "versions", "website",
    ];

    public string SigningName => "s3";

    public Task<AwsAnswer> HandleAsync(AwsCall call, CancellationToken cancellationToken) =>
        Task.FromResult(Handle(call, S3Address.Of(call.Request)));

    public AwsAnswer Error(AwsCall call, AwsException error)
    {
        var address = S3Address.Of(call.Request);
        var answer = S3Xml.Error(error, address);
        return error.Code == "PermanentRedirect"
            ? answer with { Headers = new Dictionary<string, string> { ["x-amz-bucket-region"] = buckets.Get(address.Bucket!).Region } }
            : answer;
    }

    private AwsAnswer Handle(AwsCall call, S3Address address)
    {
        var query = call.Request.Query;
        var subResource = SubResources.FirstOrDefault(query.ContainsKey) ?? (query.ContainsKey("list-type") ? "list-type" : "");
        return (call.Request.Method, address, subResource) switch
        {
            ("GET", { Bucket: null }, "") => bucket.List(call),
            ("PUT", { Bucket: { } name, Key: null }, "") => bucket.Create(call, name),
            ("HEAD", { Bucket: { } name, Key: null }, "") => bucket.Head(call, name),
            ("DELETE", { Bucket: { } name, Key: null }, "") => bucket.Delete(call, name),
            ("GET", { Bucket: { } name, Key: null }, "location") => bucket.Location(call, name),
            ("GET", { Bucket: { } name, Key: null }, "policy") => policy.Get(call, name),
            ("PUT", { Bucket: { } name, Key: null }, "policy") => policy.Put(call, name),
            ("DELETE", { Bucket: { } name, Key: null }, "policy") => policy.Delete(call, name),
            ("GET", { Bucket: { } name, Key: null }, "list-type") => objects.List(call, name),
            ("POST", { Bucket: { } name, Key: null }, "delete") => objects.DeleteMany(call, name),
            ("PUT", { Bucket: { } name, Key: { } key }, "") => objects.Put(call, name, key),
            ("GET" or "HEAD", { Bucket: { } name, Key: { } key }, "") => objects.Get(call, name, key),
            ("DELETE", { Bucket: { } name, Key: { } key }, "") => objects.Delete(call, name, key),
            _ => throw new AwsException(
                "NotImplemented", $"The sandbox has no S3 operation {call.Request.Method} {call.Request.Path}?{subResource}.", 501),
        };
    }
}
