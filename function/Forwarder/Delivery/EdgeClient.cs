using System.Net;
using System.Net.Http.Headers;
using CequenceApigw.Function.Forwarder.Authentication;
using CequenceApigw.Function.Forwarder.Reporting;

namespace CequenceApigw.Function.Forwarder.Delivery;

/// <summary>Posts batches to the Edge, in one run.</summary>
/// <param name="http">Sends, with retries.</param>
/// <param name="endpoint">The whole URL.</param>
/// <param name="tokens">Gives access tokens; null with authentication off.</param>
/// <param name="statistics">Counts the bytes sent, and the time.</param>
/// <param name="gzip">Whether bodies are compressed; null if never.</param>
internal sealed class EdgeClient(HttpRetry http, Uri endpoint, AccessTokens? tokens, RunStatistics statistics, EdgeGzip? gzip = null)
{
    private volatile bool _hasAccepted;

    /// <summary>
    /// The Edge has accepted something in this run, from whichever log group: address, permission and token are right.
    /// </summary>
    public bool HasAccepted => _hasAccepted;

    /// <summary>
    /// The Edge's answer: the body is accepted, or refused with a 4xx that may be about what it holds. The body may be written to again
    /// only after an answer that is not repeated.
    /// </summary>
    /// <exception cref="DeliveryException">It did neither.</exception>
    public async Task<EdgeAnswer> PostAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        using var timer = statistics.Time(RunPhase.Deliver);
        var answer = gzip is { IsOn: true }
            ? await PostCompressedAsync(body, gzip, cancellationToken).ConfigureAwait(false)
            : await PostAsync(body, isCompressed: false, cancellationToken).ConfigureAwait(false);
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
            "EdgeFailed",
            $"{endpoint} answers {(int)answer.Status}{(answer.IsWebPage ? " with a web page" : "")}. {(HttpRetry.IsTransient(answer.Status)
                ? "The Edge is busy or out of order"
                : "Check that it is the Edge's address")}; the next run tries again.");

    private async Task<EdgeAnswer> PostCompressedAsync(ReadOnlyMemory<byte> body, EdgeGzip gzip, CancellationToken cancellationToken)
    {
        var answer = await PostAsync(EdgeGzip.Compress(body), isCompressed: true, cancellationToken).ConfigureAwait(false);
        if (answer.IsAccepted)
            gzip.Prove();
        // Not every server that can't read gzip answers 415: without proof that this one can, no transaction is to blame.
        if (answer.IsAccepted || answer.IsFailure || (gzip.IsProven && answer.Status != HttpStatusCode.UnsupportedMediaType))
            return answer;
        var plain = await PostAsync(body, isCompressed: false, cancellationToken).ConfigureAwait(false);
        if (plain.IsAccepted)
            gzip.SwitchOff();
        return plain;
    }

    private async Task<EdgeAnswer> PostAsync(ReadOnlyMemory<byte> body, bool isCompressed, CancellationToken cancellationToken)
    {
        var token = await TokenAsync(cancellationToken).ConfigureAwait(false);
        var answer = await SendAsync(body, isCompressed, token, cancellationToken).ConfigureAwait(false);
        if (answer.Status != HttpStatusCode.Unauthorized || tokens is null)
            return answer;
        // The token may have been revoked before its time.
        tokens.Discard(token);
        token = await TokenAsync(cancellationToken).ConfigureAwait(false);
        return await SendAsync(body, isCompressed, token, cancellationToken).ConfigureAwait(false) with { IsRepeated = true };
    }

    private async Task<string?> TokenAsync(CancellationToken cancellationToken) =>
        tokens is null ? null : await tokens.GetAsync(http, cancellationToken).ConfigureAwait(false);

    private async Task<EdgeAnswer> SendAsync(ReadOnlyMemory<byte> body, bool isCompressed, string? token, CancellationToken cancellationToken)
    {
        var attempts = 0;
        try
        {
            // The status tells all. What comes after it, or doesn't, must not make an acknowledged batch be sent again.
            using var response = await http.SendAsync(Create, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            return new EdgeAnswer(response.StatusCode, IsWebPage: response.Content.Headers.ContentType?.MediaType == "text/html", IsRepeated: attempts > 1);
        }
        catch (HttpRequestException e)
        {
            throw new DeliveryException(
                "EdgeUnreachable",
                $"{endpoint} can't be reached: {e.GetBaseException().Message} Check the address and that the function may reach it.", e);
        }

        HttpRequestMessage Create()
        {
            attempts++;
            statistics.BytesSent(body.Length);
            var content = new ReadOnlyMemoryContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            if (isCompressed)
                content.Headers.ContentEncoding.Add("gzip");
            var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = content };
            if (token is not null)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            return request;
        }
    }
}
