using Amazon.Account;
using Amazon.Account.Model;
using Amazon.Runtime;

namespace CequenceApigw.Engine.Tests.Fakes;

// What the interface asks for and no step uses.
internal sealed partial class FakeAccount
{
    public IClientConfig Config => throw new NotSupportedException();

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonAccountConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonAccountClient(awsCredentials, (AmazonAccountConfig)clientConfig);

    public void Dispose()
    {
    }

    public Task<GetRegionOptStatusResponse> GetRegionOptStatusAsync(
        GetRegionOptStatusRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
