using System.Runtime.CompilerServices;
using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;
using CequenceApigw.Function.Forwarder.Reporting;

namespace CequenceApigw.Function.Forwarder.Reading;

/// <summary>Reads log groups with FilterLogEvents, within the Region's quota.</summary>
internal sealed class LogReader(IAmazonCloudWatchLogs logs, RequestRate rate, TimeProvider time, RunStatistics statistics)
{
    private static readonly TimeSpan ThrottlePause = TimeSpan.FromSeconds(1);

    /// <summary>The pages of a log group's events, both ends included; none if there is no such log group.</summary>
    /// <param name="logGroupName">The log group.</param>
    /// <param name="from">The first timestamp, in milliseconds since the Unix epoch.</param>
    /// <param name="to">The last one.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async IAsyncEnumerable<LogPage> ReadAsync(
        string logGroupName, long from, long to, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new FilterLogEventsRequest { LogGroupName = logGroupName, StartTime = from, EndTime = to };
        do
        {
            // API Gateway creates an execution log group with a stage's first request.
            if (await NextAsync(request, cancellationToken).ConfigureAwait(false) is not { } response)
                yield break;
            statistics.PageRead(response.Events?.Count ?? 0, Size(response));
            request.NextToken = response.NextToken;
            yield return new LogPage(response.Events ?? [], string.IsNullOrEmpty(response.NextToken));
        }
        while (!string.IsNullOrEmpty(request.NextToken));
    }

    // Without a stated length it is at least that of the messages.
    private static long Size(FilterLogEventsResponse response) =>
        response.ContentLength > 0 ? response.ContentLength : response.Events?.Sum(e => (long)(e.Message?.Length ?? 0)) ?? 0;

    private async Task<FilterLogEventsResponse?> NextAsync(FilterLogEventsRequest request, CancellationToken cancellationToken)
    {
        using var timer = statistics.Time(RunPhase.Read);
        while (true)
        {
            await rate.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                return await logs.FilterLogEventsAsync(request, cancellationToken).ConfigureAwait(false);
            }
            catch (ResourceNotFoundException)
            {
                return null;
            }
            catch (ThrottlingException)
            {
                statistics.Throttled();
                await Task.Delay(ThrottlePause, time, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
