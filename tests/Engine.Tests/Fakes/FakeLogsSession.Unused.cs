using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;
using Amazon.Runtime;

namespace CequenceApigw.Engine.Tests.Fakes;

// What the interface asks for and no step uses.
internal sealed partial class FakeLogsSession
{
    public IClientConfig Config => throw new NotSupportedException();

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonCloudWatchLogsConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonCloudWatchLogsClient(awsCredentials, (AmazonCloudWatchLogsConfig)clientConfig);

    public void Dispose()
    {
    }

    public Task<DescribeDeliverySourcesResponse> DescribeDeliverySourcesAsync(
        DescribeDeliverySourcesRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<DescribeLogGroupsResponse> DescribeLogGroupsAsync(
        DescribeLogGroupsRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<PutRetentionPolicyResponse> PutRetentionPolicyAsync(
        PutRetentionPolicyRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<DeleteRetentionPolicyResponse> DeleteRetentionPolicyAsync(
        DeleteRetentionPolicyRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
