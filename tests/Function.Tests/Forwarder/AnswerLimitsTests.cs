using System.Text;
using CequenceApigw.Function.Forwarder.Authentication;

namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>JSON of others that is meant to hurt.</summary>
public class AnswerLimitsTests
{
    [Theory]
    [InlineData("""{"access_token":"\ud800"}""")]
    [InlineData("""{"access_token":"a\r\nX-Header: b"}""")]
    [InlineData("""{"access_token":"a\nb"}""")]
    [InlineData("""{"access_token":"a\u0000b"}""")]
    [InlineData("""{"access_token":"ü"}""")]
    [InlineData("""{"access_token":"a b"}""")]
    [InlineData("""{"access_token":["a"]}""")]
    [InlineData("")]
    public void What_may_not_stand_in_a_header_is_no_token(string answer) => Assert.Null(AccessToken.Parse(Encoding.UTF8.GetBytes(answer), 0));

    [Theory]
    [InlineData("""{"client_id":"\udc00","client_secret":"s"}""")]
    [InlineData("""{"client_id":"c","client_secret":null}""")]
    [InlineData("[]")]
    public void Anything_else_in_the_secret_is_no_credentials(string secret) => Assert.Null(ClientCredentials.Parse(secret));

    [Fact]
    public void Depth_is_bounded()
    {
        var deep = $$"""{"access_token":"t","client_id":"c","client_secret":"s","x":{{new string('[', 100_000)}}{{new string(']', 100_000)}}}""";

        Assert.Null(AccessToken.Parse(Encoding.UTF8.GetBytes(deep), 0));
        Assert.Null(ClientCredentials.Parse(deep));
    }
}
