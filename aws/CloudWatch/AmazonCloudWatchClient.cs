using Amazon.CloudWatch.Model;
using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.CloudWatch;

public class AmazonCloudWatchClient : ServiceClient, IAmazonCloudWatch
{
    public AmazonCloudWatchClient() : base(new AmazonCloudWatchConfig())
    {
    }

    public AmazonCloudWatchClient(RegionEndpoint region) : base(new AmazonCloudWatchConfig { RegionEndpoint = region })
    {
    }

    public AmazonCloudWatchClient(AmazonCloudWatchConfig config) : base(config)
    {
    }

    public AmazonCloudWatchClient(AWSCredentials credentials, RegionEndpoint region)
        : base(credentials, new AmazonCloudWatchConfig { RegionEndpoint = region })
    {
    }

    public AmazonCloudWatchClient(AWSCredentials credentials, AmazonCloudWatchConfig config) : base(credentials, config)
    {
    }

    public Task<GetMetricDataResponse> GetMetricDataAsync(GetMetricDataRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<GetMetricDataResponse>(request, cancellationToken);
}
