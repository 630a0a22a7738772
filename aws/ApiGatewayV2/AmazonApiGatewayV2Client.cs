using Amazon.ApiGatewayV2.Model;
using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.ApiGatewayV2;

public class AmazonApiGatewayV2Client : ServiceClient, IAmazonApiGatewayV2
{
    public AmazonApiGatewayV2Client() : base(new AmazonApiGatewayV2Config())
    {
    }

    public AmazonApiGatewayV2Client(RegionEndpoint region) : base(new AmazonApiGatewayV2Config { RegionEndpoint = region })
    {
    }

    public AmazonApiGatewayV2Client(AmazonApiGatewayV2Config config) : base(config)
    {
    }

    public AmazonApiGatewayV2Client(AWSCredentials credentials, RegionEndpoint region)
        : base(credentials, new AmazonApiGatewayV2Config { RegionEndpoint = region })
    {
    }

    public AmazonApiGatewayV2Client(AWSCredentials credentials, AmazonApiGatewayV2Config config) : base(credentials, config)
    {
    }

    public Task<GetApisResponse> GetApisAsync(GetApisRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<GetApisResponse>(request, cancellationToken);

    public Task<GetStagesResponse> GetStagesAsync(GetStagesRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<GetStagesResponse>(request, cancellationToken);

    public Task<GetStageResponse> GetStageAsync(GetStageRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<GetStageResponse>(request, cancellationToken);

    public Task<UpdateStageResponse> UpdateStageAsync(UpdateStageRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<UpdateStageResponse>(request, cancellationToken);

    public Task<DeleteAccessLogSettingsResponse> DeleteAccessLogSettingsAsync(
        DeleteAccessLogSettingsRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<DeleteAccessLogSettingsResponse>(request, cancellationToken);
}
