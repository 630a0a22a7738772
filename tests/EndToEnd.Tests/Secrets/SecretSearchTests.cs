using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.EndToEnd.Tests.Secrets;

public sealed class SecretSearchTests
{
    private const string Edge = "POST /edge/api-transactions";
    private const string TokenEndpoint = "POST /auth/token";
    private const string Put = "POST / secretsmanager.PutSecretValue";
    private const string Get = "POST / secretsmanager.GetSecretValue";
    private const string Client = "canary-of-a-client";
    private const string Proxy = "canary-of-a-proxy";

    private readonly SecretSearch _search = new([Client], [Proxy]);

    [Theory]
    [InlineData(Put, $"{{\"client_secret\":\"{Client}\",\"proxy_password\":\"{Proxy}\"}}", "")]
    [InlineData(Get, "", $"{{\"client_secret\":\"{Client}\",\"proxy_password\":\"{Proxy}\"}}")]
    [InlineData(TokenEndpoint, $"grant_type=client_credentials&client_secret={Client}", SecretSearch.AccessToken)]
    [InlineData(Edge, $"\nAuthorization: Bearer {SecretSearch.AccessToken}.x\n[]", $"Not this: {SecretSearch.AccessToken}")]
    public void What_is_in_its_place_is_no_find(string name, string request, string answer) =>
        Assert.Empty(_search.InWrongPlaces([new WireRecord(name, request, answer)]));

    [Theory]
    [InlineData(Edge, $"\nX-Debug: {Client}\n[]", "")]
    [InlineData(Edge, $"\nAuthorization: Bearer x\n[\"{SecretSearch.AccessToken}\"]", "")]
    [InlineData(Edge, $"?token={SecretSearch.AccessToken}\nAuthorization: Bearer x\n[]", "")]
    [InlineData(Edge, $"\nProxy-Authorization: {Proxy}\n[]", "")]
    [InlineData(TokenEndpoint, $"refresh_token={SecretSearch.AccessToken}", "")]
    [InlineData(TokenEndpoint, $"client_secret={Proxy}", "")]
    [InlineData(Put, SecretSearch.AccessToken, "")]
    [InlineData(Put, "", Client)]
    [InlineData(Get, Client, "")]
    [InlineData("POST / DynamoDB_20120810.PutItem", Client, "")]
    [InlineData("POST / DynamoDB_20120810.PutItem", "Y2FuYXJ5LW9mLWEtcHJveHk=", "")]
    public void What_is_elsewhere_is_found(string name, string request, string answer) =>
        Assert.Single(_search.InWrongPlaces([new WireRecord(name, request, answer)]));
}
