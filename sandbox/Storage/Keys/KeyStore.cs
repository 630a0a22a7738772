using System.Collections.Concurrent;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Policies;

namespace CequenceApigw.Sandbox.Storage.Keys;

/// <summary>The customer managed keys of all accounts, by ARN.</summary>
internal sealed class KeyStore(SandboxClock clock) : IResourcePolicySource, IInventory
{
    private readonly ConcurrentDictionary<string, Key> _keys = new();

    /// <summary>A key whose deletion is scheduled counts as gone, as nothing can be done with it.</summary>
    public IEnumerable<string> Resources => _keys.Values
        .Where(key => key.DeletionDate is null)
        .Select(key => $"{key.AccountId} {key.Region} AWS::KMS::Key {key.Id}");

    public IEnumerable<Key> In(string accountId, string region) =>
        Living.Where(key => key.AccountId == accountId && key.Region == region).OrderBy(key => key.Id, StringComparer.Ordinal);

    /// <summary>By ARN, or by id within an account and Region.</summary>
    public Key Get(string accountId, string region, string keyId)
    {
        var arn = keyId.StartsWith("arn:", StringComparison.Ordinal) ? keyId : $"arn:aws:kms:{region}:{accountId}:key/{keyId}";
        return Living.FirstOrDefault(key => key.Arn == arn)
            ?? throw new AwsException("NotFoundException", $"Key '{arn}' does not exist");
    }

    public void Put(Key key) => _keys[key.Arn] = key;

    public void ScheduleDeletion(Key key, TimeSpan window) => Put(key with { DeletionDate = clock.GetUtcNow() + window });

    public ResourcePolicy? PolicyOf(string resourceArn, string action) =>
        _keys.TryGetValue(resourceArn, out var key) ? new ResourcePolicy(key.AccountId, key.Policy) { IsDecisive = true } : null;

    private IEnumerable<Key> Living => _keys.Values.Where(key => key.DeletionDate is null || key.DeletionDate > clock.GetUtcNow());
}
