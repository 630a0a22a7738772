using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;

namespace CequenceApigw.Engine.Administration;

/// <summary>The one secret that every forwarder reads the UAP client's credentials from.</summary>
internal sealed class ClientSecretStore(IAmazonSecretsManager secretsManager)
{
    /// <summary>A name that no secret has, among those that whoever stores the credentials may read.</summary>
    public const string Absent = "ClientSecret-absent";

    /// <summary>What it holds; null where that is nothing of ours.</summary>
    public async Task<StoredCredentials?> CurrentAsync(string secretArn, CancellationToken ct)
    {
        try
        {
            var answer = await secretsManager.GetSecretValueAsync(new GetSecretValueRequest { SecretId = secretArn }, ct);
            return StoredCredentials.Parse(answer.SecretString!);
        }
        // The stack creates the secret without a value.
        catch (ResourceNotFoundException)
        {
            return null;
        }
    }

    public async Task PutAsync(string secretArn, StoredCredentials credentials, CancellationToken ct) =>
        await secretsManager.PutSecretValueAsync(new PutSecretValueRequest { SecretId = secretArn, SecretString = credentials.ToJson() }, ct);
}
