using System.Text.Json;

namespace CequenceApigw.Function.Forwarder.Authentication;

/// <summary>The UAP client's credentials.</summary>
internal sealed class ClientCredentials(string clientId, string clientSecret)
{
    public string ClientId { get; } = clientId;

    public string ClientSecret { get; } = clientSecret;

    /// <summary>Reads the secret's JSON, <c>{"client_id":…,"client_secret":…}</c>; null if it is anything else.</summary>
    public static ClientCredentials? Parse(string? json)
    {
        try
        {
            using var document = JsonDocument.Parse(json ?? "");
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("client_id", out var id) && id.ValueKind == JsonValueKind.String
                && document.RootElement.TryGetProperty("client_secret", out var secret) && secret.ValueKind == JsonValueKind.String
                ? new ClientCredentials(id.GetString()!, secret.GetString()!)
                : null;
        }
        // The latter: a string with half of a surrogate pair.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
