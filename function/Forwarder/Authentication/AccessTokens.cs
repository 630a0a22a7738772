using System.Net;
using CequenceApigw.Function.Forwarder.Delivery;

namespace CequenceApigw.Function.Forwarder.Authentication;

/// <summary>
/// OAuth 2.0 client credentials grant (RFC 6749, 4.4). A token is kept for its lifespan; while one caller gets another,
/// all others wait for the same. If none is to be had, they don't all try again.
/// </summary>
internal sealed class AccessTokens(Uri endpoint, ClientSecret secret, TimeProvider time) : IDisposable
{
    // Less than the time from one run to the next.
    private static readonly TimeSpan FailureLifespan = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _one = new(1, 1);
    private AccessToken? _token;
    private (DeliveryException Exception, long At)? _failure;

    /// <summary>A token that is valid for some time yet.</summary>
    /// <exception cref="DeliveryException">None is to be had.</exception>
    public async Task<string> GetAsync(HttpRetry http, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Another caller may discard it meanwhile.
            if (_token is { } token && time.GetElapsedTime(token.Issued) < token.Lifespan)
                return token.Value;
            token = await RequestUnlessFailedAsync(http, cancellationToken).ConfigureAwait(false);
            _token = token;
            return token.Value;
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

    private async Task<AccessToken> RequestUnlessFailedAsync(HttpRetry http, CancellationToken cancellationToken)
    {
        if (_failure is { } failure && time.GetElapsedTime(failure.At) < FailureLifespan)
            throw new DeliveryException(failure.Exception.Id, failure.Exception.Message, failure.Exception);
        try
        {
            return await RequestAsync(http, cancellationToken).ConfigureAwait(false);
        }
        catch (DeliveryException e)
        {
            _failure = (e, time.GetTimestamp());
            throw;
        }
    }

    private async Task<AccessToken> RequestAsync(HttpRetry http, CancellationToken cancellationToken)
    {
        var credentials = await secret.ReadAsync(cancellationToken).ConfigureAwait(false);
        var issued = time.GetTimestamp();
        try
        {
            using var response = await http.SendAsync(() => Create(credentials), HttpCompletionOption.ResponseContentRead, cancellationToken).ConfigureAwait(false);
            if (response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
            {
                throw new DeliveryException(
                    "ClientCredentialsRefused",
                    $"{endpoint} refuses the UAP client's credentials ({(int)response.StatusCode}). Enable the integration again with those of an active client.");
            }
            if (!response.IsSuccessStatusCode)
            {
                throw new DeliveryException("AuthEndpointFailed", $"{endpoint} answers {(int)response.StatusCode}. {(HttpRetry.IsTransient(response.StatusCode)
                    ? "It is busy or out of order; the next run tries again."
                    : "Check that it is the token endpoint.")}");
            }
            var answer = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            return AccessToken.Parse(answer, issued) ?? throw new DeliveryException(
                "AuthEndpointFailed", $"{endpoint} doesn't answer with an access token. Check that it is the token endpoint.");
        }
        catch (HttpRequestException e)
        {
            throw new DeliveryException("AuthEndpointUnreachable", $"{endpoint} can't be reached: {e.GetBaseException().Message}", e);
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
}
