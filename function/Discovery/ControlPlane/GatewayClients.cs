using Amazon.APIGateway;
using Amazon.ApiGatewayV2;

namespace CequenceApigw.Function.Discovery.ControlPlane;

/// <summary>The clients of both API types, sharing one quota.</summary>
internal sealed class GatewayClients
{
    private static readonly PacedHttpClientFactory Paced = new();

    public IAmazonAPIGateway Rest { get; } = new AmazonAPIGatewayClient(
        new AmazonAPIGatewayConfig { HttpClientFactory = Paced, MaxErrorRetry = ControlPlaneConnection.Retries });

    public IAmazonApiGatewayV2 Http { get; } = new AmazonApiGatewayV2Client(
        new AmazonApiGatewayV2Config { HttpClientFactory = Paced, MaxErrorRetry = ControlPlaneConnection.Retries });
}
