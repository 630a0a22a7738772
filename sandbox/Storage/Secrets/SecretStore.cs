using System.Collections.Concurrent;
using System.Security.Cryptography;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Policies;

namespace CequenceApigw.Sandbox.Storage.Secrets;

/// <summary>The secrets of all accounts and Regions.</summary>
internal sealed class SecretStore(SandboxClock clock) : IResourcePolicySource, IInventory
{
    private const string SuffixAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private readonly ConcurrentDictionary<(string AccountId, string Region, string Name), Secret> _secrets = new();

    public IEnumerable<string> Resources =>
        _secrets.Values.Select(secret => $"{secret.AccountId} {secret.Region} AWS::SecretsManager::Secret {secret.Name}");

    public IEnumerable<Secret> In(string accountId, string region) => _secrets.Values
        .Where(secret => secret.AccountId == accountId && secret.Region == region)
        .OrderBy(secret => secret.Name, StringComparer.Ordinal);

    public Secret? Find(string arn) => _secrets.Values.FirstOrDefault(secret => secret.Arn == arn);

    /// <summary>By ARN, or within an account and Region by name.</summary>
    public Secret? Find(string accountId, string region, string secretId) =>
        Find(secretId) ?? _secrets.GetValueOrDefault((accountId, region, secretId));

    /// <summary>Likewise, where it must be there.</summary>
    public Secret Get(string accountId, string region, string secretId) => Find(accountId, region, secretId)
        ?? throw new AwsException("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");

    public Secret Create(string accountId, string region, string name)
    {
        var secret = new Secret(accountId, region, name, RandomNumberGenerator.GetString(SuffixAlphabet, 6), clock.GetUtcNow());
        return _secrets.TryAdd((accountId, region, name), secret)
            ? secret
            : throw new AwsException("ResourceExistsException", $"The operation failed because the secret {name} already exists.");
    }

    public void Delete(Secret secret) => _secrets.TryRemove((secret.AccountId, secret.Region, secret.Name), out _);

    public ResourcePolicy? PolicyOf(string resourceArn, string action) =>
        Find(resourceArn) is { } secret ? new ResourcePolicy(secret.AccountId, secret.Policy) : null;
}
