using Amazon.Account.Model;
using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.Account;

public class AmazonAccountClient : ServiceClient, IAmazonAccount
{
    public AmazonAccountClient() : base(new AmazonAccountConfig())
    {
    }

    public AmazonAccountClient(RegionEndpoint region) : base(new AmazonAccountConfig { RegionEndpoint = region })
    {
    }

    public AmazonAccountClient(AmazonAccountConfig config) : base(config)
    {
    }

    public AmazonAccountClient(AWSCredentials credentials, RegionEndpoint region)
        : base(credentials, new AmazonAccountConfig { RegionEndpoint = region })
    {
    }

    public AmazonAccountClient(AWSCredentials credentials, AmazonAccountConfig config) : base(credentials, config)
    {
    }

    public Task<ListRegionsResponse> ListRegionsAsync(ListRegionsRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ListRegionsResponse>(request, cancellationToken);

    public Task<GetRegionOptStatusResponse> GetRegionOptStatusAsync(
        GetRegionOptStatusRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<GetRegionOptStatusResponse>(request, cancellationToken);
}
