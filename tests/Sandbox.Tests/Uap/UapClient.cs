using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Uap;

namespace CequenceApigw.Sandbox.Tests.Uap;

/// <summary>Talks to the token endpoint and the Edge as the forwarder does, and holds a valid transaction.</summary>
internal sealed class UapClient(LocalOrganizationFixture fixture) : IDisposable
{
    /// <summary>Every member of the format, in its order.</summary>
    public const string Transaction = """
        {"timestamp":"1763800000.123","version":"1.0","transaction-id":"c6af9ac6-7b61","request":{"client-ip":"192.0.2.7","http-scheme":"https","http-version":"1.1","http-method":"POST","uri-query-fragment":"/pets?type=dog","host":"api.example.com","connection":{"connection-ip":"192.0.2.8","connection-port":51234,"server-ip":"0.0.0.0","server-port":443,"transaction-depth":1},"headers":["Accept:Ki8q"],"body":{"length":3,"data":"YWJj"}},"response":{"status-code":"200","headers":["Content-Type:dGV4dA=="],"body":{"length":0,"data":""}},"txn-meta-data":{"source_info":{"version":"1.0.0","type":"aws-apigw","pool_id":"200000000001/us-east-1","instance_id":"a1b2c3/prod"}}}
        """;

    private readonly HttpClient _http = new();
    private readonly UapAddress _uap = fixture.Get<UapAddress>();

    public UapEdge Edge { get; } = fixture.Get<UapEdge>();

    public TokenStore Tokens { get; } = fixture.Get<TokenStore>();

    /// <summary>The transactions as one batch.</summary>
    public static string Batch(params string[] transactions) => $$"""{"data":[{{string.Join(',', transactions)}}]}""";

    public Task<HttpResponseMessage> RequestTokenAsync(string grantType, string clientId, string clientSecret) =>
        _http.PostAsync(_uap.AuthEndpoint, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = grantType, ["client_id"] = clientId, ["client_secret"] = clientSecret,
        }));

    public async Task<string> TokenAsync()
    {
        using var answer = await RequestTokenAsync("client_credentials", _uap.ClientId, _uap.ClientSecret);
        return (string)(await JsonAsync(answer))["access_token"]!;
    }

    /// <summary>Posts with a fresh token unless another is given; an empty one sends none.</summary>
    public async Task<HttpResponseMessage> PostAsync(
        string json, string? token = null, string path = "/api-transactions", Action<HttpContent>? change = null, byte[]? body = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_uap.EdgeEndpoint + path));
        request.Content = new ByteArrayContent(body ?? Encoding.UTF8.GetBytes(json));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        change?.Invoke(request.Content);
        if (token != "") request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? await TokenAsync());
        return await _http.SendAsync(request);
    }

    public static async Task<JsonNode> JsonAsync(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

    public void Dispose() => _http.Dispose();
}
