using System.Net;
using CequenceApigw.Function.Forwarder.Reporting;

namespace CequenceApigw.Function.Forwarder.Delivery;

/// <summary>Sends HTTP requests, again where that may help: no answer in time, connection broken, 408, 429, 5xx.</summary>
/// <param name="client">Sends.</param>
/// <param name="time">Measures attempts and pauses.</param>
/// <param name="statistics">Counts what is sent again.</param>
/// <param name="random">Of the pauses; null is one of its own.</param>
internal sealed class HttpRetry(HttpClient client, TimeProvider time, RunStatistics statistics, Random? random = null)
{
    internal const int Attempts = 5;
    internal static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    // No run lasts longer; a pause of years would be no valid one.
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromMinutes(15);

    /// <summary>The answer, the last one if no attempt succeeded.</summary>
    /// <param name="create">Makes the request; each attempt takes a new one.</param>
    /// <param name="completion">Whether an answer counts with its status or when all of it is there.</param>
    /// <param name="cancellationToken">Ends attempts and pauses: the run's time budget.</param>
    /// <exception cref="HttpRequestException">No attempt brought an answer.</exception>
    public async Task<HttpResponseMessage> SendAsync(
        Func<HttpRequestMessage> create, HttpCompletionOption completion, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var pause = Pause(attempt);
            try
            {
                var response = await SendOnceAsync(create, completion, cancellationToken).ConfigureAwait(false);
                if (attempt == Attempts || !IsTransient(response.StatusCode))
                    return response;
                pause += RetryAfter(response);
                response.Dispose();
            }
            catch (HttpRequestException) when (attempt < Attempts)
            {
            }
            statistics.Retried();
            await Task.Delay(pause, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync(
        Func<HttpRequestMessage> create, HttpCompletionOption completion, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(AttemptTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        using var request = create();
        try
        {
            return await client.SendAsync(request, completion, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException($"No answer within {AttemptTimeout.TotalSeconds} s.", e);
        }
    }

    private static bool IsTransient(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;

    // Full jitter, on top of Retry-After too: forwarders in many accounts and Regions share one Edge.
    private TimeSpan Pause(int attempt)
    {
        var longest = FirstPause * Math.Pow(2, attempt);
        return (longest < LongestPause ? longest : LongestPause) * (random ?? Random.Shared).NextDouble();
    }

    private TimeSpan RetryAfter(HttpResponseMessage response)
    {
        var wait = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => TimeSpan.Zero,
        };
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait < LongestRetryAfter ? wait : LongestRetryAfter;
    }
}
