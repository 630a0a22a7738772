using Amazon.Account.Model;
using Amazon.Runtime;

namespace Amazon.Account;

public interface IAmazonAccount : IAmazonService, IDisposable
{
    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonAccountConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonAccountClient(awsCredentials, (AmazonAccountConfig)clientConfig);

    Task<ListRegionsResponse> ListRegionsAsync(ListRegionsRequest request, CancellationToken cancellationToken = default);

    Task<GetRegionOptStatusResponse> GetRegionOptStatusAsync(
        GetRegionOptStatusRequest request, CancellationToken cancellationToken = default);
}
