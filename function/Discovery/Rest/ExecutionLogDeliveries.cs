using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;
using Amazon.Runtime;

namespace CequenceApigw.Function.Discovery.Rest;

/// <summary>
/// The stages whose owners have CloudWatch Logs deliver the execution log elsewhere: as long as such a delivery exists, API Gateway writes
/// nothing into its own log group ("You cannot use both paths at the same time for the same stage").
/// </summary>
internal sealed class ExecutionLogDeliveries(IAmazonCloudWatchLogs logs)
{
    private const string LogType = "EXECUTION_LOGS";

    /// <summary>
    /// The delivery source's name by stage. What can't be listed counts as none: who may not list them, or works in a Region that doesn't know
    /// them, is to be no worse off.
    /// </summary>
    public async Task<IReadOnlyDictionary<StageKey, string>> FindAsync(CancellationToken cancellationToken)
    {
        var found = new Dictionary<StageKey, string>();
        var request = new DescribeDeliverySourcesRequest();
        try
        {
            do
            {
                var page = await logs.DescribeDeliverySourcesAsync(request, cancellationToken).ConfigureAwait(false);
                foreach (var source in (page.DeliverySources ?? []).Where(source => source.LogType == LogType))
                {
                    foreach (var arn in source.ResourceArns ?? [])
                    {
                        if (StageOf(arn) is { } stage)
                            found[stage] = source.Name!;
                    }
                }
                request.NextToken = page.NextToken;
            }
            while (!string.IsNullOrEmpty(request.NextToken));
        }
        catch (Exception exception) when (exception is AmazonServiceException or AmazonClientException or HttpRequestException)
        {
            // Nobody knows.
        }
        return found;
    }

    /// <summary>Of <c>arn:aws:apigateway:{Region}:{account}:/restapis/{id}/stages/{stage}</c>.</summary>
    private static StageKey? StageOf(string resourceArn) =>
        resourceArn.Split(':', 6) is [_, _, "apigateway", _, _, var path]
        && path.Split('/', StringSplitOptions.RemoveEmptyEntries) is ["restapis", var apiId, "stages", var stage]
            ? new StageKey(apiId, stage)
            : null;
}
