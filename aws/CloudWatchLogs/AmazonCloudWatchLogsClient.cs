using Amazon.CloudWatchLogs.Model;
using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.CloudWatchLogs;

public class AmazonCloudWatchLogsClient : ServiceClient, IAmazonCloudWatchLogs
{
    public AmazonCloudWatchLogsClient() : base(new AmazonCloudWatchLogsConfig())
    {
    }

    public AmazonCloudWatchLogsClient(RegionEndpoint region) : base(new AmazonCloudWatchLogsConfig { RegionEndpoint = region })
    {
    }

    public AmazonCloudWatchLogsClient(AmazonCloudWatchLogsConfig config) : base(config)
    {
    }

    public AmazonCloudWatchLogsClient(AWSCredentials credentials, RegionEndpoint region)
        : base(credentials, new AmazonCloudWatchLogsConfig { RegionEndpoint = region })
    {
    }

    public AmazonCloudWatchLogsClient(AWSCredentials credentials, AmazonCloudWatchLogsConfig config) : base(credentials, config)
    {
    }

    public Task<FilterLogEventsResponse> FilterLogEventsAsync(
        FilterLogEventsRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<FilterLogEventsResponse>(request, cancellationToken);

    public Task<DescribeDeliverySourcesResponse> DescribeDeliverySourcesAsync(
        DescribeDeliverySourcesRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<DescribeDeliverySourcesResponse>(request, cancellationToken);

    public Task<DescribeLogGroupsResponse> DescribeLogGroupsAsync(
        DescribeLogGroupsRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<DescribeLogGroupsResponse>(request, cancellationToken);

    public Task<PutRetentionPolicyResponse> PutRetentionPolicyAsync(
        PutRetentionPolicyRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<PutRetentionPolicyResponse>(request, cancellationToken);

    public Task<DeleteRetentionPolicyResponse> DeleteRetentionPolicyAsync(
        DeleteRetentionPolicyRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<DeleteRetentionPolicyResponse>(request, cancellationToken);
}
