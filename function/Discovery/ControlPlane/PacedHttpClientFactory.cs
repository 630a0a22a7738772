using Amazon.Runtime;

namespace CequenceApigw.Function.Discovery.ControlPlane;

/// <summary>Gives all clients of API Gateway's control plane the same paced connection.</summary>
internal sealed class PacedHttpClientFactory : HttpClientFactory
{
    private readonly HttpClient _client = new(
        ControlPlaneConnection.Over(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }, TimeProvider.System));

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => _client;

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;
}
