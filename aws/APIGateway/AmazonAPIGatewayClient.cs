using Amazon.APIGateway.Model;
using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.APIGateway;

public class AmazonAPIGatewayClient : ServiceClient, IAmazonAPIGateway
{
    public AmazonAPIGatewayClient() : base(new AmazonAPIGatewayConfig())
    {
    }

    public AmazonAPIGatewayClient(RegionEndpoint region) : base(new AmazonAPIGatewayConfig { RegionEndpoint = region })
    {
    }

    public AmazonAPIGatewayClient(AmazonAPIGatewayConfig config) : base(config)
    {
    }

    public AmazonAPIGatewayClient(AWSCredentials credentials, RegionEndpoint region)
        : base(credentials, new AmazonAPIGatewayConfig { RegionEndpoint = region })
    {
    }

    public AmazonAPIGatewayClient(AWSCredentials credentials, AmazonAPIGatewayConfig config) : base(credentials, config)
    {
    }

    public Task<GetRestApisResponse> GetRestApisAsync(GetRestApisRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<GetRestApisResponse>(request, cancellationToken);

    public Task<GetStagesResponse> GetStagesAsync(GetStagesRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<GetStagesResponse>(request, cancellationToken);

    public Task<GetStageResponse> GetStageAsync(GetStageRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<GetStageResponse>(request, cancellationToken);

    public Task<UpdateStageResponse> UpdateStageAsync(UpdateStageRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<UpdateStageResponse>(request, cancellationToken);

    public Task<GetAccountResponse> GetAccountAsync(GetAccountRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<GetAccountResponse>(request, cancellationToken);

    public Task<UpdateAccountResponse> UpdateAccountAsync(UpdateAccountRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<UpdateAccountResponse>(request, cancellationToken);
}
