using System.Text.Json;
using System.Text.Json.Nodes;

namespace CequenceApigw.Engine.Administration;

/// <summary>What the one secret holds.</summary>
/// <param name="ClientId">UAP client id.</param>
/// <param name="ClientSecret">UAP client secret.</param>
/// <param name="ProxyUserName">What an outbound proxy asks for; null if nothing.</param>
/// <param name="ProxyPassword">The same.</param>
internal sealed record StoredCredentials(string ClientId, string ClientSecret, string? ProxyUserName, string? ProxyPassword)
{
    public static StoredCredentials Of(IntegrationOptions options) =>
        new(options.ClientId!, options.ClientSecret!, options.Network.ProxyUserName, options.Network.ProxyPassword);

    /// <summary>Null for anything that the module wouldn't have stored.</summary>
    public static StoredCredentials? Parse(string json)
    {
        try
        {
            return JsonNode.Parse(json) is JsonObject members && Text(members, "client_id") is { } id && Text(members, "client_secret") is { } secret
                ? new StoredCredentials(id, secret, Text(members, "proxy_username"), Text(members, "proxy_password"))
                : null;
        }
        // The others: half of a surrogate pair, and a name that is there twice.
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    public string ToJson()
    {
        var members = new JsonObject { ["client_id"] = ClientId, ["client_secret"] = ClientSecret };
        if (ProxyUserName is not null)
            (members["proxy_username"], members["proxy_password"]) = (ProxyUserName, ProxyPassword);
        return members.ToJsonString();
    }

    public override string ToString() => nameof(StoredCredentials);

    private static string? Text(JsonObject members, string name) => members[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
