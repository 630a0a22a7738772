using System.Net;
using System.Text.Json;
using CequenceApigw.Configuration;

namespace CequenceApigw.Engine.Preflight;

/// <summary>Whether UAP accepts the client, and whether the Edge answers, asked from where the module runs.</summary>
/// <param name="handler">The connections: <see cref="UapConnections"/>.</param>
/// <param name="authorities">Those to trust beside the system's; null for none.</param>
internal sealed class UapCheck(HttpMessageHandler handler, PrivateAuthorities? authorities = null)
{
    private const int LargestAnswer = 1 << 20;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);

    /// <summary>Asks the token endpoint for a token as the forwarder will.</summary>
    public async Task CheckClientAsync(Uri endpoint, string clientId, string clientSecret, CancellationToken ct)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = clientId,
            ["client_secret"] = clientSecret,
        });
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = form };
        using var answer = await SendAsync(request, IntegrationErrorId.AuthEndpointUnreachable, "token endpoint", ct);
        var isRefusal = answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden;
        // Without an OAuth error (RFC 6749, section 5.2) it is something else's refusal: a gateway's, or another page's at a wrong address.
        if (isRefusal && await HoldsAsync("error", answer, ct))
        {
            throw new IntegrationException(
                IntegrationErrorId.ClientSecretRejected,
                $"The token endpoint {endpoint} refused the UAP client '{clientId}' ({(int)answer.StatusCode}).",
                "Check the client id and secret; UAP shows a secret once, when the client is created (User Management > Clients).");
        }
        if (!answer.IsSuccessStatusCode || !await HoldsAsync("access_token", answer, ct))
        {
            throw new IntegrationException(
                IntegrationErrorId.AuthEndpointUnreachable,
                $"{endpoint} doesn't answer as an OAuth 2.0 token endpoint ({(int)answer.StatusCode}).",
                "Check the URL: https://auth.<tenant domain>/auth/realms/cequence/protocol/openid-connect/token.");
        }
    }

    /// <summary>Any answer will do: it shows that name, route, TLS and proxy are right.</summary>
    public async Task CheckEdgeAsync(Uri endpoint, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, endpoint);
        using var answer = await SendAsync(request, IntegrationErrorId.EdgeUnreachable, "Edge", ct);
    }

    private static async Task<bool> HoldsAsync(string member, HttpResponseMessage answer, CancellationToken ct)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(ct), cancellationToken: ct);
            return body.RootElement.ValueKind == JsonValueKind.Object && body.RootElement.TryGetProperty(member, out _);
        }
        // The latter: a name with half of a surrogate pair.
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string errorId, string what, CancellationToken ct)
    {
        using var client = new HttpClient(handler, disposeHandler: false) { Timeout = Timeout, MaxResponseContentBufferSize = LargestAnswer };
        if (authorities is not null)
            request.Options.Set(UapConnections.Authorities, authorities);
        try
        {
            return await client.SendAsync(request, ct);
        }
        // A cancellation that isn't the caller's is the timeout.
        catch (Exception exception)
            when (exception is HttpRequestException || (exception is TaskCanceledException && !ct.IsCancellationRequested))
        {
            throw new IntegrationException(
                errorId,
                $"No answer from the {what} {request.RequestUri}: {exception.Message}",
                "Check the URL, the name's resolution, the firewall and the proxy, then run again.",
                exception);
        }
    }
}
