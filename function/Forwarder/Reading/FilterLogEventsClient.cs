using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace CequenceApigw.Function.Forwarder.Reading;

/// <summary>
/// The client of CloudWatch Logs, but for what becomes of an answer: signing and errors are the SDK's, and the
/// page's bytes are handed on as they came, instead of as a string and an object for each of its 10,000 events.
/// </summary>
internal sealed class FilterLogEventsClient : AmazonCloudWatchLogsClient, ILogPages
{
    public FilterLogEventsClient()
    {
    }

    public FilterLogEventsClient(AWSCredentials credentials, AmazonCloudWatchLogsConfig config) : base(credentials, config)
    {
    }

    /// <inheritdoc/>
    public async Task<LogPageBytes> ReadAsync(FilterLogEventsRequest request, CancellationToken cancellationToken) =>
        ((UnparsedPage)await FilterLogEventsAsync(request, cancellationToken).ConfigureAwait(false)).Bytes;

    /// <inheritdoc/>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        base.CustomizeRuntimePipeline(pipeline);
        // Each call counts for the account's quota: LogReader repeats them, in their turn. Even with no retries allowed the handler asks
        // for a page that breaks off again and again.
        pipeline.RemoveHandler<RetryHandler>();
        pipeline.ReplaceHandler<Unmarshaller>(new UnparsedPageReader());
    }
}
