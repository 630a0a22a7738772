using System.Net;
using System.Net.Http.Headers;
using CequenceApigw.Function.Forwarder.Authentication;

namespace CequenceApigw.Function.Forwarder.Delivery;

/// <summary>Posts batches to the Edge.</summary>
/// <param name="http">Sends, with retries.</param>
/// <param name="endpoint">The whole URL.</param>
/// <param name="tokens">Gives access tokens; null with authentication off.</param>
internal sealed class EdgeClient(HttpRetry http, Uri endpoint, AccessTokens? tokens)
{
    /// <summary>True if the Edge accepted the body, false if it refused the body's content.</summary>
    /// <exception cref="DeliveryException">It did neither.</exception>
    public async Task<bool> TryPostAsync(byte[] body, CancellationToken cancellationToken)
    {
        var token = await TokenAsync(cancellationToken).ConfigureAwait(false);
        var status = await SendAsync(body, token, cancellationToken).ConfigureAwait(false);
        if (status == HttpStatusCode.Unauthorized && tokens is not null)
        {
            // The token may have been revoked before its time.
            tokens.Discard(token);
            token = await TokenAsync(cancellationToken).ConfigureAwait(false);
            status = await SendAsync(body, token, cancellationToken).ConfigureAwait(false);
        }
        return status switch
        {
            >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => true,
            HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnprocessableEntity => false,
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => throw new DeliveryException(
                "EdgeAccessDenied",
                $"{endpoint} answers {(int)status}: {(tokens is null
                    ? "it requires authentication, which is switched off"
                    : "the UAP client may not post API traffic; check its Traffic Management setting")}."),
            _ => throw new DeliveryException(
                "EdgeFailed", $"{endpoint} answers {(int)status}. Check that it is the Edge's address; the next run tries again."),
        };
    }

    private async Task<string?> TokenAsync(CancellationToken cancellationToken) =>
        tokens is null ? null : await tokens.GetAsync(http, cancellationToken).ConfigureAwait(false);

    private async Task<HttpStatusCode> SendAsync(byte[] body, string? token, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.SendAsync(Create, cancellationToken).ConfigureAwait(false);
            return response.StatusCode;
        }
        catch (HttpRequestException e)
        {
            throw new DeliveryException(
                "EdgeUnreachable", $"{endpoint} can't be reached: {e.Message} Check the address and that the function may reach it.", e);
        }

        HttpRequestMessage Create()
        {
            var content = new ByteArrayContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = content };
            if (token is not null)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            return request;
        }
    }
}
