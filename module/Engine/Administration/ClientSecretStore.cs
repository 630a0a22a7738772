using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;

namespace CequenceApigw.Engine.Administration;

/// <summary>The one secret that every forwarder reads the UAP client's credentials from.</summary>
internal sealed class ClientSecretStore(IAmazonSecretsManager secretsManager)
{
    /// <summary>Whether the secret holds these very credentials.</summary>
    public async Task<bool> HoldsAsync(string secretArn, string clientId, string clientSecret, CancellationToken ct) =>
        JsonNode.DeepEquals(await CurrentAsync(secretArn, ct), Value(clientId, clientSecret));

    public async Task PutAsync(string secretArn, string clientId, string clientSecret, CancellationToken ct)
    {
        var request = new PutSecretValueRequest { SecretId = secretArn, SecretString = Value(clientId, clientSecret).ToJsonString() };
        await secretsManager.PutSecretValueAsync(request, ct);
    }

    private static JsonObject Value(string clientId, string clientSecret) => new() { ["client_id"] = clientId, ["client_secret"] = clientSecret };

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
