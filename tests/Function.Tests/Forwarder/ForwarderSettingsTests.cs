using CequenceApigw.Function.Forwarder;
using CequenceApigw.Function.Forwarder.Reading;

namespace CequenceApigw.Function.Tests.Forwarder;

public class ForwarderSettingsTests
{
    private readonly Dictionary<string, string> _environment = new()
    {
        ["CEQUENCE_EDGE_ENDPOINT"] = "https://edge.example.com",
        ["CEQUENCE_IS_AUTH_ENABLED"] = "true",
        ["CEQUENCE_AUTH_ENDPOINT"] = "https://auth.example.com/token",
        ["CEQUENCE_CLIENT_SECRET_ARN"] = FakeSecrets.Arn,
        ["CEQUENCE_LOG_LEVEL"] = "debug",
        ["CEQUENCE_VERSION"] = "0.1.0",
        ["CEQUENCE_ACCOUNT_ID"] = "111122223333",
        ["AWS_REGION"] = "eu-west-1",
    };

    [Theory]
    [InlineData("https://edge.example.com", "https://edge.example.com/api-transactions")]
    [InlineData("https://edge.example.com/", "https://edge.example.com/api-transactions")]
    [InlineData("https://edge.example.com/base", "https://edge.example.com/base/api-transactions")]
    [InlineData("https://edge.example.com/api-transactions/", "https://edge.example.com/api-transactions")]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8080/api-transactions")]
    public void The_endpoint_may_be_the_base_or_the_whole_url(string endpoint, string expected)
    {
        _environment["CEQUENCE_EDGE_ENDPOINT"] = endpoint;
        Assert.Equal(expected, Read().EdgeEndpoint.ToString());
    }

    [Theory]
    [InlineData("CEQUENCE_EDGE_ENDPOINT", "http://edge.example.com")]
    [InlineData("CEQUENCE_EDGE_ENDPOINT", "edge")]
    [InlineData("CEQUENCE_AUTH_ENDPOINT", "http://auth.example.com/token")]
    [InlineData("CEQUENCE_CLIENT_SECRET_ARN", "")]
    [InlineData("CEQUENCE_VERSION", "")]
    public void A_wrong_variable_is_named(string name, string value)
    {
        _environment[name] = value;
        Assert.Contains(name, Assert.Throws<InvalidOperationException>(Read).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void With_authentication_off_neither_endpoint_nor_secret_is_needed()
    {
        _environment["CEQUENCE_IS_AUTH_ENABLED"] = "false";
        _environment["CEQUENCE_AUTH_ENDPOINT"] = "";
        _environment["CEQUENCE_CLIENT_SECRET_ARN"] = "";
        Assert.Null(Read().AuthEndpoint);
        Assert.Null(Read().ClientSecretArn);
    }

    [Theory]
    [InlineData("us-east-1", 20)]
    [InlineData("eu-central-1", 4)]
    [InlineData("eu-west-1", 8)]
    public void The_regions_quota_is_not_used_up(string region, double expected) =>
        Assert.Equal(expected, FilterLogEventsQuota.CallsPerSecond(region));

    private ForwarderSettings Read() => ForwarderSettings.From(_environment.GetValueOrDefault);
}
