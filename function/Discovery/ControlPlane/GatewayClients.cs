using Amazon.APIGateway;
using Amazon.ApiGatewayV2;

namespace CequenceApigw.Function.Discovery.ControlPlane;

/// <summary>The clients of both API types, sharing one quota.</summary>
internal sealed class GatewayClients
{
    // Throttling by the account's other callers passes; a stage left out doesn't come back by itself.
    private const int Retries = 8;

    private static readonly PacedHttpClientFactory Paced = new();

    public IAmazonAPIGateway Rest { get; } = new AmazonAPIGatewayClient(
        new AmazonAPIGatewayConfig { HttpClientFactory = Paced, MaxErrorRetry = Retries });

    public IAmazonApiGatewayV2 Http { get; } = new AmazonApiGatewayV2Client(
        new AmazonApiGatewayV2Config { HttpClientFactory = Paced, MaxErrorRetry = Retries });
}
