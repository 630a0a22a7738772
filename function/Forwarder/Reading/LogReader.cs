using System.Net;
using Amazon.CloudWatchLogs.Model;
using Amazon.Runtime;
using CequenceApigw.Function.Forwarder.Reporting;
using CequenceApigw.Transactions;
using CequenceApigw.Transactions.Pages;

namespace CequenceApigw.Function.Forwarder.Reading;

/// <summary>Reads log groups with FilterLogEvents, within the Region's quota.</summary>
internal sealed class LogReader(ILogPages pages, RequestRate rate, RunStatistics statistics, TimeProvider time)
{
    // Of a page, throttled ones aside.
    private const int Attempts = 3;

    // A search may rightly take seconds; three attempts have to end, and be told, before a run does.
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(15);

    /// <summary>Reads the window's next page; an empty last one if there is no such log group.</summary>
    /// <param name="logGroupName">The log group.</param>
    /// <param name="window">What is read, and how far it has been.</param>
    /// <param name="events">Takes the page's events.</param>
    /// <param name="cancellationToken">Ends the waiting and the reading; no event of a page has been taken then.</param>
    /// <exception cref="ReadException">The page can't be had now.</exception>
    /// <exception cref="InvalidParameterException">The token is not taken any more: what is remembered leads no further.</exception>
    public async Task<LogPage> ReadAsync(string logGroupName, ReadWindow window, ILogEvents events, CancellationToken cancellationToken)
    {
        var request = new FilterLogEventsRequest { LogGroupName = logGroupName, StartTime = window.From, EndTime = window.To, NextToken = window.NextToken };
        using var bytes = await AskAsync(request, cancellationToken).ConfigureAwait(false);
        // API Gateway creates an execution log group with a stage's first request.
        if (bytes is null)
            return default;
        using var timer = statistics.Time(RunPhase.Rebuild);
        var page = new LogPageParser().Parse(bytes.Content, events);
        statistics.PageRead(page.Events, bytes.Length);
        return page;
    }

    private async Task<LogPageBytes?> AskAsync(FilterLogEventsRequest request, CancellationToken cancellationToken)
    {
        using var timer = statistics.Time(RunPhase.Read);
        for (var attempt = 1; ; attempt++)
        {
            await rate.WaitAsync(cancellationToken).ConfigureAwait(false);
            using var limit = new StopSource(AttemptTimeout, time, cancellationToken);
            try
            {
                return await pages.ReadAsync(request, limit.Token).ConfigureAwait(false);
            }
            catch (ResourceNotFoundException)
            {
                return null;
            }
            catch (ThrottlingException)
            {
                statistics.Throttled();
                rate.SlowDown();
                attempt--;
            }
            catch (Exception e) when (e is not InvalidParameterException && !cancellationToken.IsCancellationRequested)
            {
                if (attempt == Attempts || !IsTransient(e))
                    throw new ReadException(request.LogGroupName!, e is OperationCanceledException ? NoAnswer(e) : e);
                rate.SlowDown();
            }
        }
    }

    private static TimeoutException NoAnswer(Exception e) => new($"CloudWatch Logs has not answered within {AttemptTimeout.TotalSeconds:0} s.", e);

    // Cancelled, but not by the run: the attempt's time limit.
    private static bool IsTransient(Exception e) => e is AmazonServiceException failure
        ? failure.StatusCode is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError
        : e is AmazonClientException or HttpRequestException or IOException or OperationCanceledException;
}
