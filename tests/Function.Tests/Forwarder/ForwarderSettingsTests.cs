using System.Text.RegularExpressions;
using CequenceApigw.Function.Forwarder;

namespace CequenceApigw.Function.Tests.Forwarder;

public partial class ForwarderSettingsTests
{
    private readonly Dictionary<string, string> _environment = new()
    {
        ["CEQUENCE_EDGE_ENDPOINT"] = "https://edge.example.com",
        ["CEQUENCE_IS_AUTH_ENABLED"] = "true",
        ["CEQUENCE_AUTH_ENDPOINT"] = "https://auth.example.com/token",
        ["CEQUENCE_CLIENT_SECRET_ARN"] = FakeSecrets.Arn,
        ["CEQUENCE_LOG_LEVEL"] = "debug",
        ["CEQUENCE_VERSION"] = "0.1.0",
        ["CEQUENCE_INTEGRATION_NAME"] = "CequenceApigw",
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
    [InlineData("CEQUENCE_REDACTED_HEADERS", "Authorization, X Key")]
    [InlineData("CEQUENCE_EDGE_GZIP_ENABLED", "yes")]
    [InlineData("CEQUENCE_METRICS_ENABLED", "False")]
    [InlineData("CEQUENCE_INTEGRATION_NAME", "")]
    [InlineData("CEQUENCE_PRIVATE_CA", "bucket")]
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
    [InlineData(null, null)]
    [InlineData("", "")]
    [InlineData(" , ", ",")]
    public void Without_names_nothing_is_redacted(string? headers, string? members)
    {
        Set("CEQUENCE_REDACTED_HEADERS", headers);
        Set("CEQUENCE_REDACTED_JSON_MEMBERS", members);
        Assert.Null(Read().Redaction);
    }

    [Theory]
    [InlineData("Authorization", "")]
    [InlineData(" Authorization ,Cookie,", null)]
    [InlineData(null, "password, credit card")]
    public void With_names_of_either_kind_there_is_a_redaction(string? headers, string? members)
    {
        Set("CEQUENCE_REDACTED_HEADERS", headers);
        Set("CEQUENCE_REDACTED_JSON_MEMBERS", members);
        Assert.NotNull(Read().Redaction);
    }

    [Fact]
    public void The_header_that_is_none_is_named()
    {
        _environment["CEQUENCE_REDACTED_HEADERS"] = "Authorization,X Key";
        Assert.Contains("'X Key'", Assert.Throws<InvalidOperationException>(Read).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, false, true)]
    [InlineData("", "", false, true)]
    [InlineData("true", "false", true, false)]
    [InlineData("false", "true", false, true)]
    public void Gzip_is_off_and_metrics_are_on_unless_said_otherwise(string? gzip, string? metrics, bool gzipEnabled, bool metricsEnabled)
    {
        Set("CEQUENCE_EDGE_GZIP_ENABLED", gzip);
        Set("CEQUENCE_METRICS_ENABLED", metrics);
        Assert.Equal((gzipEnabled, metricsEnabled), (Read().EdgeGzipEnabled, Read().MetricsEnabled));
    }

    [Fact]
    public void The_account_stack_sets_what_is_read_and_nothing_else()
    {
        var asked = new SortedSet<string>(StringComparer.Ordinal) { "CEQUENCE_STATE_TABLE" };
        ForwarderSettings.From(name =>
        {
            asked.Add(name);
            return _environment.GetValueOrDefault(name);
        });
        asked.Remove("AWS_REGION"); // Lambda's own; what else there is, AWS's SDK and .NET read.
        var template = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "templates", "account.yaml"));
        var environment = ForwarderEnvironment().Match(template).Groups[1].Value;
        Assert.Equal(asked, Variable().Matches(environment).Select(variable => variable.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("^  ForwarderFunction:\n.*?^        Variables:\n((?: {10}\\S[^\n]*\n)+)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ForwarderEnvironment();

    [GeneratedRegex("^ +(CEQUENCE_\\w+):", RegexOptions.Multiline)]
    private static partial Regex Variable();

    private void Set(string name, string? value)
    {
        if (value is not null)
            _environment[name] = value;
    }

    private ForwarderSettings Read() => ForwarderSettings.From(_environment.GetValueOrDefault);
}
