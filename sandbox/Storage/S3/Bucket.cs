using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Identity.Policies;

namespace CequenceApigw.Sandbox.Storage.S3;

/// <summary>A bucket: of one account, in one Region, its name unique in the partition.</summary>
internal sealed class Bucket(string name, string accountId, string region, DateTimeOffset created)
{
    public string Name => name;

    public string AccountId => accountId;

    public string Region => region;

    public DateTimeOffset Created => created;

    public string Arn => $"arn:aws:s3:::{name}";

    public ConcurrentDictionary<string, S3Object> Objects { get; } = new();

    /// <summary>The bucket policy as put; null where there is none.</summary>
    public JsonNode? PolicyText { get; private set; }

    public PolicyDocument? Policy { get; private set; }

    public string ArnOf(string key) => $"{Arn}/{key}";

    /// <summary>Throws MalformedPolicyDocument and keeps the old policy where the new one is none.</summary>
    public void SetPolicy(JsonNode? policy)
    {
        Policy = policy is null ? null : PolicyDocument.Parse(policy);
        PolicyText = policy?.DeepClone();
    }
}
