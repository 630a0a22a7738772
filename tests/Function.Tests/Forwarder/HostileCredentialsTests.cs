using System.Net;
using System.Text.Json;
using CequenceApigw.Function.Forwarder.Authentication;
using CequenceApigw.Function.Forwarder.Delivery;
using CequenceApigw.Function.Forwarder.Reporting;

namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>The client's id and secret are others' to choose: each stays one field of the form.</summary>
public sealed class HostileCredentialsTests : HttpMessageHandler
{
    private readonly List<(HttpRequestMessage Request, string Body)> _sent = [];

    [Theory]
    [InlineData("a\r\nX-Injected: b")]
    [InlineData("a&grant_type=password")]
    [InlineData("a\0ü😀 ?#../")]
    public async Task They_add_neither_a_field_nor_a_header(string value)
    {
        using var secrets = new FakeSecrets { Value = JsonSerializer.Serialize(new { client_id = value, client_secret = value }) };
        using var tokens = new AccessTokens(new Uri("https://auth.example.test/token"), new ClientSecret(secrets, FakeSecrets.Arn), TimeProvider.System);
        using var client = new HttpClient(this, disposeHandler: false);

        await tokens.GetAsync(new HttpRetry(client, TimeProvider.System, new RunStatistics()), default);

        var (request, body) = Assert.Single(_sent);
        Assert.Equal("https://auth.example.test/token", request.RequestUri!.ToString());
        Assert.Empty(request.Headers);
        Assert.Equal(
            [("grant_type", "client_credentials"), ("client_id", value), ("client_secret", value)],
            body.Split('&').Select(field => field.Split('=')).Select(field => (field[0], WebUtility.UrlDecode(field[1]))));
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _sent.Add((request, await request.Content!.ReadAsStringAsync(cancellationToken)));
        return new HttpResponseMessage { Content = new StringContent("""{"access_token":"t"}""") };
    }
}
