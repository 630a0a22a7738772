using System.Net;
using CequenceApigw.Function.Forwarder.Authentication;
using CequenceApigw.Function.Forwarder.Connections;
using CequenceApigw.Tests.Tls;

namespace CequenceApigw.Function.Tests.Forwarder.Connections;

/// <summary>Through a real proxy, to a server behind TLS that the proxy alone can find.</summary>
public sealed class OutboundProxyTests : IDisposable
{
    private static readonly Uri Edge = new("https://edge.corp.example/api-transactions");
    private readonly TestAuthority _authority = new();
    private readonly TlsEndpoint _edge;

    public OutboundProxyTests() => _edge = new TlsEndpoint(_authority.Issue("edge.corp.example"));

    public void Dispose()
    {
        _edge.Dispose();
        _authority.Dispose();
    }

    [Fact]
    public async Task The_way_to_the_Edge_goes_through_the_proxy()
    {
        using var proxy = new ConnectProxy { TunnelPort = _edge.Port };
        using var client = Client(new OutboundProxy(new WebProxy(proxy.Address)));

        using var response = await client.PostAsync(Edge, new StringContent("{}"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("edge.corp.example:443", Assert.Single(proxy.Opened));
    }

    [Fact]
    public async Task What_is_to_be_reached_directly_is()
    {
        using var proxy = new ConnectProxy();
        using var local = new TlsEndpoint(_authority.Issue());
        using var client = Client(new OutboundProxy(new WebProxy(proxy.Address, BypassOnLocal: false, ["^https://localhost"])));

        using var response = await client.PostAsync(local.Address, new StringContent("{}"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(proxy.Asked);
    }

    [Fact]
    public async Task The_proxys_credentials_come_from_the_client_secret()
    {
        using var proxy = new ConnectProxy("forwarder:p@ss:word") { TunnelPort = _edge.Port };
        var outbound = new OutboundProxy(new WebProxy(proxy.Address));
        using var client = Client(outbound);
        var secrets = new FakeSecrets { Value = """{"client_id":"c","client_secret":"s","proxy_username":"forwarder","proxy_password":"p@ss:word"}""" };

        await new ClientSecret(secrets, FakeSecrets.Arn, outbound).ReadAsync(default);
        using var response = await client.PostAsync(Edge, new StringContent("{}"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single(proxy.Opened);
    }

    [Fact]
    public async Task Without_them_the_proxys_refusal_is_told()
    {
        using var proxy = new ConnectProxy("forwarder:password");
        using var client = Client(new OutboundProxy(new WebProxy(proxy.Address)));

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => client.PostAsync(Edge, new StringContent("{}")));

        Assert.Equal(HttpRequestError.ProxyTunnelError, failure.HttpRequestError);
        Assert.Contains("407", failure.Message);
        Assert.Empty(proxy.Opened);
    }

    private HttpClient Client(OutboundProxy proxy) =>
        new(new OutboundHandler(proxy, new PrivateCaObject(() => new PublishedPem(_authority.Pem), "bucket", "certificates/1f.pem")));
}
