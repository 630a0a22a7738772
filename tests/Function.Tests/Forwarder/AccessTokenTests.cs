using System.Net;
using System.Text;
using CequenceApigw.Function.Forwarder.Authentication;
using static CequenceApigw.Function.Tests.Forwarder.ForwarderRig;

namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>How tokens are got, kept and renewed.</summary>
public class AccessTokenTests
{
    private readonly ForwarderRig _rig = new();

    public AccessTokenTests() => _rig.Edge.AuthEnabled = true;

    [Fact]
    public async Task One_token_serves_all_runs_and_is_renewed_when_it_expires()
    {
        await _rig.WriteAsync(650);
        var handler = _rig.CreateHandler();
        await _rig.RunAsync(handler, 60);
        Assert.Equal(650, _rig.Edge.Received.Count);
        Assert.Equal(1, _rig.Edge.TokensIssued);
        _rig.Time.Advance(TimeSpan.FromSeconds(1800));
        await _rig.WriteAsync(1, from: 1000, at: 70);
        await _rig.RunAsync(handler, 120);
        Assert.Equal(2, _rig.Edge.TokensIssued);
    }

    [Fact]
    public async Task Many_log_groups_share_one_token()
    {
        for (var group = 0; group < 12; group++)
        {
            await _rig.AddSourceAsync($"{RestGroup}{group}");
            _rig.Logs.Write($"{RestGroup}{group}", LoggedRequest.Rest(group, At(10)));
        }
        await _rig.RunAsync(60);
        Assert.Equal(12, _rig.Edge.Received.Count);
        Assert.Equal(1, _rig.Edge.TokensIssued);
    }

    [Fact]
    public async Task A_token_that_is_not_accepted_is_renewed_once()
    {
        _rig.Edge.ValidToken = "token-2";
        await _rig.WriteAsync(1);
        await _rig.RunAsync(60);
        Assert.Equal(2, _rig.Edge.TokensIssued);
        Assert.Single(_rig.Edge.Received);
    }

    [Fact]
    public async Task Refused_credentials_are_named_but_not_shown()
    {
        _rig.Edge.TokenAnswer = _ => new(HttpStatusCode.Unauthorized);
        await _rig.WriteAsync(1);
        await _rig.RunAsync(60);
        Assert.Contains("ClientCredentialsRefused", _rig.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", _rig.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("token-", _rig.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_would_be_another_header_too_is_not_sent_and_not_shown()
    {
        _rig.Edge.TokenAnswer = _ => new(HttpStatusCode.OK) { Content = new StringContent("""{"access_token":"tok3n\r\nX-Injected: b"}""") };
        await _rig.WriteAsync(1);
        await _rig.RunAsync(60);
        Assert.Contains("AuthEndpointFailed", _rig.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("tok3n", _rig.Output, StringComparison.Ordinal);
        Assert.Equal(0, _rig.Edge.Posts);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("""{"client_id":1,"client_secret":"s3cret"}""")]
    public async Task A_malformed_secret_is_named_but_not_shown(string secret)
    {
        _rig.Secrets.Value = secret;
        await _rig.WriteAsync(1);
        await _rig.RunAsync(60);
        Assert.Contains("ClientSecretMalformed", _rig.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", _rig.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, "", "AuthEndpointFailed", 5)]
    [InlineData(HttpStatusCode.NotFound, "", "AuthEndpointFailed", 1)]
    [InlineData(HttpStatusCode.Found, "", "AuthEndpointFailed", 1)]
    [InlineData(HttpStatusCode.OK, "<html>Sign in</html>", "AuthEndpointFailed", 1)]
    [InlineData(HttpStatusCode.OK, "[]", "AuthEndpointFailed", 1)]
    [InlineData(HttpStatusCode.OK, """{"access_token":null}""", "AuthEndpointFailed", 1)]
    [InlineData(HttpStatusCode.OK, """{"access_token":""}""", "AuthEndpointFailed", 1)]
    [InlineData(HttpStatusCode.OK, """{"access_token":"two\r\nlines"}""", "AuthEndpointFailed", 1)]
    [InlineData(HttpStatusCode.Forbidden, "", "ClientCredentialsRefused", 1)]
    public async Task Of_many_log_groups_one_alone_learns_that_there_is_no_token(HttpStatusCode status, string body, string id, int requests)
    {
        for (var group = 0; group < 12; group++)
            await _rig.WriteAsync(1, from: group, at: 10, $"{RestGroup}{group}");
        _rig.Edge.TokenAnswer = _ => new(status) { Content = new StringContent(body) };
        var handler = _rig.CreateHandler();
        var statistics = await _rig.RunAsync(handler, 60);
        Assert.Contains($"\"id\":\"{id}\"", _rig.Output, StringComparison.Ordinal);
        Assert.Equal(12, statistics.GetProperty("failed_log_groups").GetInt32());
        Assert.Equal((requests, 0), (_rig.Edge.TokenRequests, _rig.Edge.Posts));
        _rig.Edge.TokenAnswer = _ => null;
        _rig.Time.Advance(TimeSpan.FromSeconds(60));
        await _rig.RunAsync(handler, 120);
        Assert.Equal(Enumerable.Range(0, 12).Select(LoggedRequest.Id), _rig.Edge.Received.Order());
    }

    [Fact]
    public async Task A_token_endpoint_that_is_down_for_a_moment_is_asked_again()
    {
        _rig.Edge.TokenAnswer = request => request switch
        {
            1 => throw new HttpRequestException("connection refused"),
            2 => throw new OperationCanceledException("timed out"),
            3 => new(HttpStatusCode.BadGateway),
            _ => null,
        };
        await _rig.WriteAsync(1);
        Assert.Equal(3, (await _rig.RunAsync(60)).GetProperty("retries").GetInt32());
        Assert.Single(_rig.Edge.Received);
    }

    [Fact]
    public async Task A_token_endpoint_that_stays_down_is_named()
    {
        _rig.Edge.TokenAnswer = _ => throw new HttpRequestException("Request failed.", new IOException("connection refused"));
        await _rig.WriteAsync(1);
        await _rig.RunAsync(60);
        Assert.Contains("AuthEndpointUnreachable", _rig.Output, StringComparison.Ordinal);
        Assert.Contains("connection refused", _rig.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_Edge_that_never_accepts_a_token_is_posted_to_twice()
    {
        _rig.Edge.ValidToken = "another";
        await _rig.WriteAsync(650);
        Assert.Equal(1, (await _rig.RunAsync(60)).GetProperty("failed_batches").GetInt32());
        Assert.Equal((2, 2), (_rig.Edge.Posts, _rig.Edge.TokensIssued));
        Assert.Contains("EdgeAccessDenied", _rig.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 270)]
    [InlineData(""","expires_in":10""", 9)]
    [InlineData(""","expires_in":"1800" """, 1740)]
    [InlineData(""","expires_in":0""", 270)]
    [InlineData(""","expires_in":-5""", 270)]
    [InlineData(""","expires_in":1e300""", 86340)]
    [InlineData(""","expires_in":"soon" """, 270)]
    public void A_token_is_used_for_its_lifespan_less_a_margin(string lifespan, int seconds) => Assert.Equal(
        TimeSpan.FromSeconds(seconds), AccessToken.Parse(Encoding.UTF8.GetBytes($$"""{"access_token":"t"{{lifespan}}}"""), 0)!.Lifespan);

    [Fact]
    public async Task A_secret_that_cannot_be_reached_is_named()
    {
        _rig.Secrets.BeforeAnswer = () => throw new HttpRequestException("Name or service not known");
        await _rig.WriteAsync(1);
        await _rig.RunAsync(60);
        Assert.Contains("ClientSecretUnreachable", _rig.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"access_token":"\ud800"}""")]
    [InlineData("""{"access_token":"t","expires_in":"\ud800"}""")]
    public void An_answer_with_half_of_a_surrogate_pair_holds_no_token(string answer) =>
        Assert.Null(AccessToken.Parse(Encoding.UTF8.GetBytes(answer), 0));
}
