using System.Net;

namespace CequenceApigw.Function.Discovery.ControlPlane;

/// <summary>
/// Sends a request again while API Gateway says that the account's quota is used up. Whoever uses it up may go on for minutes; the
/// SDK's retries are counted, and would leave stages out then.
/// </summary>
internal sealed class ThrottlingHandler(HttpMessageHandler inner, TimeProvider time) : DelegatingHandler(inner)
{
    /// <summary>How long a request is sent again: a signature is good for 5 minutes, and <see cref="HttpClient.Timeout"/> ends at 100 s. The SDK's retries follow.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>The longest pause between two of them: a twentieth of the quota at most goes into asking.</summary>
    internal static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan FirstPause = LongestPause / 4;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow() + Patience;
        for (var pause = FirstPause; ; pause = pause < LongestPause ? pause * 2 : LongestPause)
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (response.StatusCode is not HttpStatusCode.TooManyRequests || time.GetUtcNow() + pause > until)
                return response;
            response.Dispose();
            await Task.Delay(pause, time, cancellationToken).ConfigureAwait(false);
        }
    }
}
