using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;

namespace CequenceApigw.Engine.Administration;

/// <summary>The one secret that every forwarder reads the UAP client's credentials from.</summary>
internal sealed class ClientSecretStore(IAmazonSecretsManager secretsManager)
{
    /// <summary>Puts the credentials unless they are there; returns whether it did.</summary>
    public async Task<bool> EnsureAsync(string secretArn, string clientId, string clientSecret, CancellationToken ct)
    {
        var wanted = new JsonObject { ["client_id"] = clientId, ["client_secret"] = clientSecret };
        if (JsonNode.DeepEquals(await CurrentAsync(secretArn, ct), wanted))
            return false;
        var request = new PutSecretValueRequest { SecretId = secretArn, SecretString = wanted.ToJsonString() };
        await secretsManager.PutSecretValueAsync(request, ct);
        return true;
    }

    private async Task<JsonNode?> CurrentAsync(string secretArn, CancellationToken ct)
    {
        try
        {
            var answer = await secretsManager.GetSecretValueAsync(new GetSecretValueRequest { SecretId = secretArn }, ct);
            return JsonNode.Parse(answer.SecretString!);
        }
        // The stack creates the secret without a value; anything else than JSON isn't ours to keep.
        catch (Exception exception) when (exception is ResourceNotFoundException or JsonException)
        {
            return null;
        }
    }
}
