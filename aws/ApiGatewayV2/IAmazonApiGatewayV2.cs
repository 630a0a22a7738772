using Amazon.ApiGatewayV2.Model;
using Amazon.Runtime;

namespace Amazon.ApiGatewayV2;

public interface IAmazonApiGatewayV2 : IAmazonService, IDisposable
{
    Task<GetApisResponse> GetApisAsync(GetApisRequest request, CancellationToken cancellationToken = default);

    Task<GetStagesResponse> GetStagesAsync(GetStagesRequest request, CancellationToken cancellationToken = default);

    Task<GetStageResponse> GetStageAsync(GetStageRequest request, CancellationToken cancellationToken = default);

    Task<UpdateStageResponse> UpdateStageAsync(UpdateStageRequest request, CancellationToken cancellationToken = default);

    Task<DeleteAccessLogSettingsResponse> DeleteAccessLogSettingsAsync(
        DeleteAccessLogSettingsRequest request, CancellationToken cancellationToken = default);
}
