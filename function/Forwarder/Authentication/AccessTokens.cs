using System.Net;
using System.Text.Json;
using CequenceApigw.Function.Forwarder.Delivery;

namespace CequenceApigw.Function.Forwarder.Authentication;

/// <summary>
/// OAuth 2.0 client credentials grant (RFC 6749, 4.4). A token is kept for its lifespan; while one caller gets another,
/// all others wait for the same.
/// </summary>
internal sealed class AccessTokens(Uri endpoint, ClientSecret secret, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan DefaultLifespan = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestMargin = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _one = new(1, 1);
    private AccessToken? _token;

    /// <summary>A token that is valid for some time yet.</summary>
    /// <exception cref="DeliveryException">None is to be had.</exception>
    public async Task<string> GetAsync(HttpRetry http, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_token is null || time.GetElapsedTime(_token.Issued) >= _token.Lifespan)
                _token = await RequestAsync(http, cancellationToken).ConfigureAwait(false);
            return _token.Value;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>The token was not accepted; nothing happens if another has been got since.</summary>
    public void Discard(string? token)
    {
        var current = _token;
        if (current?.Value == token)
            Interlocked.CompareExchange(ref _token, null, current);
    }

    public void Dispose() => _one.Dispose();

    private async Task<AccessToken> RequestAsync(HttpRetry http, CancellationToken cancellationToken)
    {
        var credentials = await secret.ReadAsync(cancellationToken).ConfigureAwait(false);
        var issued = time.GetTimestamp();
        try
        {
            using var response = await http.SendAsync(() => Create(credentials), cancellationToken).ConfigureAwait(false);
            if (response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
            {
                throw new DeliveryException(
                    "ClientCredentialsRefused",
                    $"{endpoint} refuses the UAP client's credentials ({(int)response.StatusCode}). Enable the integration again with those of an active client.");
            }
            if (!response.IsSuccessStatusCode)
                throw new DeliveryException("AuthEndpointFailed", $"{endpoint} answers {(int)response.StatusCode}. Check that it is the token endpoint.");
            return Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false), issued);
        }
        catch (HttpRequestException e)
        {
            throw new DeliveryException("AuthEndpointUnreachable", $"{endpoint} can't be reached: {e.Message}", e);
        }
    }

    private HttpRequestMessage Create(ClientCredentials credentials) => new(HttpMethod.Post, endpoint)
    {
        Content = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"),
            new("client_id", credentials.ClientId),
            new("client_secret", credentials.ClientSecret),
        ]),
    };

    private AccessToken Parse(byte[] answer, long issued)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            var token = json.RootElement.GetProperty("access_token").GetString() ?? throw new JsonException();
            var lifespan = json.RootElement.TryGetProperty("expires_in", out var seconds)
                ? TimeSpan.FromSeconds(seconds.GetDouble())
                : DefaultLifespan;
            // Of a short lifespan the margin would leave nothing.
            var margin = lifespan / 10 < LongestMargin ? lifespan / 10 : LongestMargin;
            return new AccessToken(token, lifespan - margin, issued);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new DeliveryException("AuthEndpointFailed", $"{endpoint} doesn't answer with an access token. Check that it is the token endpoint.");
        }
    }
}
