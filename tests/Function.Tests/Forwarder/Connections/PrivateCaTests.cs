using System.Net;
using CequenceApigw.Function.Forwarder.Connections;
using CequenceApigw.Function.Forwarder.Delivery;
using CequenceApigw.Tests.Tls;

namespace CequenceApigw.Function.Tests.Forwarder.Connections;

public sealed class PrivateCaTests : IDisposable
{
    private static readonly WebProxy Direct = new();
    private readonly TestAuthority _authority = new();

    public void Dispose() => _authority.Dispose();

    [Fact]
    public async Task A_server_of_the_private_authority_is_trusted()
    {
        using var edge = new TlsEndpoint(_authority.Issue());

        Assert.Equal(HttpStatusCode.OK, await PostAsync(edge.Address, _authority.Pem));
        Assert.Equal(1, edge.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_authority_between_is_sent_by_the_server_or_stands_in_the_file(bool isSent)
    {
        using var between = _authority.Below("Example Corp Servers");
        using var edge = isSent ? new TlsEndpoint(between.Issue(), between.Certificate) : new TlsEndpoint(between.Issue());

        Assert.Equal(HttpStatusCode.OK, await PostAsync(edge.Address, isSent ? _authority.Pem : [.. _authority.Pem, (byte)'\n', .. between.Pem]));
        if (!isSent)
            await Assert.ThrowsAsync<HttpRequestException>(() => PostAsync(edge.Address, _authority.Pem));
    }

    [Fact]
    public async Task Without_it_the_server_is_not_trusted()
    {
        using var edge = new TlsEndpoint(_authority.Issue());

        await RefusedAsync(edge, pem: null);
    }

    [Fact]
    public async Task Another_authority_of_the_same_name_is_not_trusted()
    {
        using var impostor = new TestAuthority();
        using var edge = new TlsEndpoint(impostor.Issue());

        await RefusedAsync(edge, _authority.Pem);
    }

    [Fact]
    public async Task A_certificate_for_another_host_is_refused()
    {
        using var edge = new TlsEndpoint(_authority.Issue("edge.example.com"));

        await RefusedAsync(edge, _authority.Pem);
    }

    [Fact]
    public async Task An_expired_certificate_is_refused()
    {
        using var edge = new TlsEndpoint(_authority.Issue(expiresInDays: -1));

        await RefusedAsync(edge, _authority.Pem);
    }

    [Fact]
    public async Task A_certificate_for_another_purpose_is_refused()
    {
        using var edge = new TlsEndpoint(_authority.Issue(purpose: "1.3.6.1.5.5.7.3.4"));

        await RefusedAsync(edge, _authority.Pem);
    }

    [Fact]
    public async Task One_file_may_hold_several_authorities()
    {
        using var second = new TestAuthority("Example Corp Root 2");
        using var edge = new TlsEndpoint(second.Issue());

        Assert.Equal(HttpStatusCode.OK, await PostAsync(edge.Address, [.. _authority.Pem, (byte)'\n', .. second.Pem]));
    }

    [Fact]
    public async Task Nothing_is_sent_while_the_certificates_cannot_be_read()
    {
        using var edge = new TlsEndpoint(_authority.Issue());
        using var client = Client(new PrivateCaObject(() => new PublishedPem(null), "bucket", "certificates/1f.pem"));

        var failure = await Assert.ThrowsAsync<DeliveryException>(() => client.PostAsync(edge.Address, new StringContent("{}")));

        Assert.Equal("PrivateCaUnreadable", failure.Id);
        Assert.Contains("s3://bucket/certificates/1f.pem", failure.Message);
        Assert.Equal(0, edge.Requests);
    }

    [Fact]
    public async Task No_redirect_is_followed()
    {
        using var edge = new TlsEndpoint(_authority.Issue())
        {
            Answer = "HTTP/1.1 307 Temporary Redirect\r\nLocation: https://localhost/elsewhere\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
        };

        Assert.Equal(HttpStatusCode.TemporaryRedirect, await PostAsync(edge.Address, _authority.Pem));
        Assert.Equal(1, edge.Requests);
    }

    [Fact]
    public async Task An_answer_has_1_MiB_at_most()
    {
        using var edge = new TlsEndpoint(_authority.Issue())
        {
            Answer = $"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{new string(' ', (1 << 20) + 1)}",
        };

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => PostAsync(edge.Address, _authority.Pem));

        Assert.Equal(HttpRequestError.ConfigurationLimitExceeded, failure.HttpRequestError);
    }

    private static async Task RefusedAsync(TlsEndpoint edge, byte[]? pem)
    {
        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => PostAsync(edge.Address, pem));

        Assert.Equal(HttpRequestError.SecureConnectionError, failure.HttpRequestError);
        Assert.Equal(0, edge.Requests);
    }

    private static async Task<HttpStatusCode> PostAsync(Uri address, byte[]? pem)
    {
        using var client = Client(pem is null ? null : new PrivateCaObject(() => new PublishedPem(pem), "bucket", "certificates/1f.pem"));
        using var response = await client.PostAsync(address, new StringContent("{}"));
        return response.StatusCode;
    }

    private static HttpClient Client(PrivateCaObject? authorities) => OutboundHandler.Client(Direct, authorities);
}
