using System.Net;
using System.Text.Json;

namespace CequenceApigw.Function.Forwarder.Authentication;

/// <summary>The UAP client's credentials, and those of the proxy on the way to it.</summary>
internal sealed class ClientCredentials(string clientId, string clientSecret, NetworkCredential? proxy = null)
{
    public string ClientId { get; } = clientId;

    public string ClientSecret { get; } = clientSecret;

    /// <summary>What an outbound proxy asks for; null if it asks for nothing.</summary>
    public NetworkCredential? Proxy { get; } = proxy;

    /// <summary>
    /// Reads the secret's JSON, <c>{"client_id":…,"client_secret":…}</c>, with or without <c>"proxy_username":…,"proxy_password":…</c>;
    /// null if it is anything else.
    /// </summary>
    public static ClientCredentials? Parse(string? json)
    {
        try
        {
            // Secrets Manager bounds the size: 65,536 bytes.
            using var document = JsonDocument.Parse(json ?? "");
            var root = document.RootElement;
            return Text(root, "client_id") is { } id && Text(root, "client_secret") is { } secret
                ? new ClientCredentials(id, secret, Text(root, "proxy_username") is { } user ? new(user, Text(root, "proxy_password")) : null)
                : null;
        }
        // The latter: a string with half of a surrogate pair.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
