using System.Net;
using CequenceApigw.Configuration;
using CequenceApigw.Engine.Preflight;

namespace CequenceApigw.Engine.Tests.Fakes;

/// <summary>UAP's token endpoint and Edge, as far as the checks ask them.</summary>
internal sealed class FakeUap : HttpMessageHandler
{
    public const string Token = "https://auth.example.test/auth/realms/cequence/protocol/openid-connect/token";
    public const string Edge = "https://edge.example.test";
    public const string Secret = "s3cr3t-value";

    public bool AuthIsDown { get; set; }

    public bool EdgeIsDown { get; set; }

    public string TokenAnswer { get; set; } = """{"access_token":"jwt","token_type":"Bearer","expires_in":1800}""";

    /// <summary>Private authorities that requests were to trust.</summary>
    public List<PrivateAuthorities> Trusted { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Options.TryGetValue(UapConnections.Authorities, out var authorities))
            Trusted.Add(authorities);
        if (request.RequestUri!.Host == "edge.example.test")
            return EdgeIsDown ? throw new HttpRequestException("Connection refused") : new HttpResponseMessage(HttpStatusCode.MethodNotAllowed);
        if (AuthIsDown)
            throw new HttpRequestException("Name or service not known");
        var form = await request.Content!.ReadAsStringAsync(cancellationToken);
        return form.Contains($"client_secret={Secret}", StringComparison.Ordinal)
            ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(TokenAnswer) }
            : new HttpResponseMessage(HttpStatusCode.Unauthorized) { Content = new StringContent("""{"error":"invalid_client"}""") };
    }
}
