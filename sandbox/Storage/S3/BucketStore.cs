using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Policies;

namespace CequenceApigw.Sandbox.Storage.S3;

/// <summary>The buckets of all accounts and Regions, which share one space of names.</summary>
internal sealed partial class BucketStore(SandboxClock clock) : IResourcePolicySource, IInventory
{
    private const string ArnPrefix = "arn:aws:s3:::";
    private readonly ConcurrentDictionary<string, Bucket> _buckets = new();

    public IEnumerable<string> Resources =>
        _buckets.Values.Select(bucket => $"{bucket.AccountId} {bucket.Region} AWS::S3::Bucket {bucket.Name} ({bucket.Objects.Count} objects)");

    public IReadOnlyList<Bucket> In(string accountId) =>
        [.. _buckets.Values.Where(bucket => bucket.AccountId == accountId).OrderBy(bucket => bucket.Name, StringComparer.Ordinal)];

    public Bucket? Find(string name) => _buckets.GetValueOrDefault(name);

    public Bucket Get(string name) =>
        Find(name) ?? throw new AwsException("NoSuchBucket", "The specified bucket does not exist", 404);

    /// <summary>The bucket, if it lies in the Region that is asked.</summary>
    public Bucket Get(string name, string region) =>
        Get(name) is var bucket && bucket.Region == region
            ? bucket
            : throw new AwsException(
                "PermanentRedirect", $"The bucket is in this region: {bucket.Region}. Please use this region to retry the request", 301);

    public Bucket Create(string name, string accountId, string region)
    {
        if (!ValidName().IsMatch(name)) throw new AwsException("InvalidBucketName", "The specified bucket is not valid.");
        var bucket = new Bucket(name, accountId, region, clock.GetUtcNow());
        var existing = _buckets.GetOrAdd(name, bucket);
        if (existing == bucket) return bucket;
        throw existing.AccountId == accountId
            ? new AwsException("BucketAlreadyOwnedByYou", "Your previous request to create the named bucket succeeded and you already own it.", 409)
            : new AwsException(
                "BucketAlreadyExists",
                "The requested bucket name is not available. The bucket namespace is shared by all users of the system. " +
                "Please select a different name and try again.",
                409);
    }

    public void Delete(Bucket bucket)
    {
        if (!bucket.Objects.IsEmpty) throw new AwsException("BucketNotEmpty", "The bucket you tried to delete is not empty", 409);
        _buckets.TryRemove(bucket.Name, out _);
    }

    public ResourcePolicy? PolicyOf(string resourceArn, string action) =>
        resourceArn.StartsWith(ArnPrefix, StringComparison.Ordinal) && Find(resourceArn[ArnPrefix.Length..].Split('/')[0]) is { } bucket
            ? new ResourcePolicy(bucket.AccountId, bucket.Policy)
            : null;

    [GeneratedRegex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$")]
    private static partial Regex ValidName();
}
