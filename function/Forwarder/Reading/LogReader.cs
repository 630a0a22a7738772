using Amazon.CloudWatchLogs.Model;
using CequenceApigw.Function.Forwarder.Reporting;
using CequenceApigw.Transactions;
using CequenceApigw.Transactions.Pages;

namespace CequenceApigw.Function.Forwarder.Reading;

/// <summary>Reads log groups with FilterLogEvents, within the Region's quota.</summary>
internal sealed class LogReader(ILogPages pages, RequestRate rate, RunStatistics statistics)
{
    /// <summary>Reads the window's next page; an empty last one if there is no such log group.</summary>
    /// <param name="logGroupName">The log group.</param>
    /// <param name="window">What is read, and how far it has been.</param>
    /// <param name="events">Takes the page's events.</param>
    /// <param name="cancellationToken">Ends the waiting and the reading; no event of a page has been taken then.</param>
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
        while (true)
        {
            await rate.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                return await pages.ReadAsync(request, cancellationToken).ConfigureAwait(false);
            }
            catch (ResourceNotFoundException)
            {
                return null;
            }
            catch (ThrottlingException)
            {
                statistics.Throttled();
                rate.SlowDown();
            }
        }
    }
}
