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
    private volatile bool _hasAccepted;

    /// <summary>
    /// The Edge has accepted something in this run, from whichever log group: address, permission and token are right.
    /// </summary>
    public bool HasAccepted => _hasAccepted;

    /// <summary>The Edge's answer: the body is accepted, or refused with a 4xx that may be about what it holds.</summary>
    /// <exception cref="DeliveryException">It did neither.</exception>
    public async Task<EdgeAnswer> PostAsync(byte[] body, CancellationToken cancellationToken)
    {
        var token = await TokenAsync(cancellationToken).ConfigureAwait(false);
        var answer = await SendAsync(body, token, cancellationToken).ConfigureAwait(false);
        if (answer.Status == HttpStatusCode.Unauthorized && tokens is not null)
        {
            // The token may have been revoked before its time.
            tokens.Discard(token);
            token = await TokenAsync(cancellationToken).ConfigureAwait(false);
            answer = await SendAsync(body, token, cancellationToken).ConfigureAwait(false);
        }
        if (answer.IsFailure)
            throw Failure(answer);
        _hasAccepted |= answer.IsAccepted;
        return answer;
    }

    /// <summary>Says that it is the Edge's address or the permission, not the transactions.</summary>
    public DeliveryException Failure(EdgeAnswer answer) => answer.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
        ? new DeliveryException(
            "EdgeAccessDenied",
            $"{endpoint} answers {(int)answer.Status}: {(tokens is null
                ? "it requires authentication, which is switched off"
                : "the UAP client may not post API traffic; check its Traffic Management setting")}.")
        : new DeliveryException(
            "EdgeFailed", $"{endpoint} answers {(int)answer.Status}. Check that it is the Edge's address; the next run tries again.");

    private async Task<string?> TokenAsync(CancellationToken cancellationToken) =>
        tokens is null ? null : await tokens.GetAsync(http, cancellationToken).ConfigureAwait(false);

    private async Task<EdgeAnswer> SendAsync(byte[] body, string? token, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.SendAsync(Create, cancellationToken).ConfigureAwait(false);
            return new EdgeAnswer(response.StatusCode);
        }
        catch (HttpRequestException e)
        {
            throw new DeliveryException(
                "EdgeUnreachable", $"{endpoint} can't be reached: {e.GetBaseException().Message} Check the address and that the function may reach it.", e);
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
