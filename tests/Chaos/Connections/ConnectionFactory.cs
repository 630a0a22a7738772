using Amazon.Runtime;

namespace CequenceApigw.Chaos.Connections;

/// <summary>Gives all AWS clients of a process its one connection.</summary>
internal sealed class ConnectionFactory(HttpMessageHandler connection) : HttpClientFactory
{
    private readonly HttpClient _client = new(connection) { Timeout = Timeout.InfiniteTimeSpan };

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => _client;

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;
}
