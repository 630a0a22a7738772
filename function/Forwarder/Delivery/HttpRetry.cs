using System.Net;
using System.Runtime.ExceptionServices;
using CequenceApigw.Function.Forwarder.Reporting;

namespace CequenceApigw.Function.Forwarder.Delivery;

/// <summary>Sends HTTP requests, again where that may help: no answer in time, connection broken, 408, 429, 5xx.</summary>
/// <param name="client">Sends.</param>
/// <param name="time">Measures attempts and pauses.</param>
/// <param name="statistics">Counts what is sent again.</param>
/// <param name="random">Of the pauses; null is one of its own.</param>
/// <param name="end">No pause reaches beyond: then nothing is sent again. Null for no such time.</param>
internal sealed class HttpRetry(HttpClient client, TimeProvider time, RunStatistics statistics, Random? random = null, DateTimeOffset? end = null)
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
    /// <param name="cancellationToken">Ends attempts and pauses: the run's time budget. What came of the attempts before it counts.</param>
    /// <exception cref="HttpRequestException">The last attempt brought no answer.</exception>
    /// <exception cref="OperationCanceledException">There was no time for a single attempt.</exception>
    public async Task<HttpResponseMessage> SendAsync(
        Func<HttpRequestMessage> create, HttpCompletionOption completion, CancellationToken cancellationToken)
    {
        HttpResponseMessage? answer = null;
        ExceptionDispatchInfo? failure = null;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var response = await SendOnceAsync(create, completion, cancellationToken).ConfigureAwait(false);
                answer?.Dispose();
                (answer, failure) = (response, null);
                if (!IsTransient(response.StatusCode))
                    return response;
            }
            catch (HttpRequestException e)
            {
                answer?.Dispose();
                (answer, failure) = (null, ExceptionDispatchInfo.Capture(e));
            }
            // A server that has failed until now is no lack of time.
            catch (OperationCanceledException) when (attempt > 1)
            {
                break;
            }
            if (attempt == Attempts || !await PauseAsync(Pause(attempt) + RetryAfter(answer), cancellationToken).ConfigureAwait(false))
                break;
            statistics.Retried();
        }
        failure?.Throw();
        return answer!;
    }

    // False if there is no time for it.
    private async Task<bool> PauseAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        if (time.GetUtcNow() + pause >= end)
            return false;
        try
        {
            await Task.Delay(pause, time, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
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
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException($"No answer within {AttemptTimeout.TotalSeconds} s.");
        }
    }

    /// <summary>The server is busy or out of order: the same request may succeed later.</summary>
    public static bool IsTransient(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;

    // Full jitter, on top of Retry-After too: forwarders in many accounts and Regions share one Edge.
    private TimeSpan Pause(int attempt)
    {
        var longest = FirstPause * Math.Pow(2, attempt);
        return (longest < LongestPause ? longest : LongestPause) * (random ?? Random.Shared).NextDouble();
    }

    private TimeSpan RetryAfter(HttpResponseMessage? response)
    {
        var wait = response?.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => TimeSpan.Zero,
        };
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait < LongestRetryAfter ? wait : LongestRetryAfter;
    }
}
