using CequenceApigw.Sandbox.ApiGateway.Execution;
using CequenceApigw.Sandbox.ApiGateway.Model;

namespace CequenceApigw.Sandbox.Tests.ApiGateway;

public sealed class ExecutionLogTests
{
    private const string Prefix = $"({Exchanges.RequestId}) ";

    [Fact]
    public void Data_trace_writes_the_lines_of_a_Lambda_proxy_in_their_order()
    {
        var lines = Exchanges.Written(Exchanges.Call(), Exchanges.Exchange());

        string[] expected =
        [
            "Extended Request Id: Vwc2MGFUrPEFV_g=",
            $"Verifying Usage Plan for request: {Exchanges.RequestId}. API Key:  API Stage: uwe3g5jm54/Prod",
            "API Key  authorized because method 'POST /pets/{id}' does not require API Key. Request will not contribute to throttle or quota limits",
            "Usage Plan check succeeded for API Key  and API Stage uwe3g5jm54/Prod",
            $"Starting execution for request: {Exchanges.RequestId}",
            "HTTP Method: POST, Resource Path: /pets/42",
            "Method request path: {id=42}",
            "Method request query string: {q=two words}",
            "Method request headers: {Accept=application/json, text/plain, */*, Authorization=*************123456, Content-Type=application/json, "
                + "Host=uwe3g5jm54.execute-api.eu-west-1.amazonaws.com, X-Forwarded-For=62.254.81.74, 52.46.38.85, X-Forwarded-Proto=https}",
            "Method request body before transformations: {\"a\":1}",
            "Endpoint request URI: https://lambda.eu-west-1.amazonaws.com/2015-03-31/functions/arn:aws:lambda:eu-west-1:200000000001:function:orders/invocations",
        ];
        Assert.Equal(expected.Select(text => Prefix + text), lines.Take(expected.Length));
        Assert.StartsWith($"{Prefix}AWS Integration Endpoint RequestId : ", lines[^2]);
        Assert.StartsWith($"{Prefix}X-ray Tracing ID : ", lines[^1]);
        Assert.Equal($"{Prefix}Method completed with status: 200", lines[^3]);
        Assert.Contains($"{Prefix}Method response headers: {{Content-Type=application/json, Set-Cookie=a=1; Path=/,b=2}}", lines);
        Assert.Equal(23, lines.Count);
    }

    [Theory]
    [InlineData(980, 1063)]
    [InlineData(981, 1075)]
    [InlineData(5000, 1075)]
    public void A_line_is_cut_at_1024_characters_label_included(int bodyLength, int messageLength)
    {
        var line = Exchanges.Written(Exchanges.Call(), Exchanges.Exchange(new string('x', bodyLength)))
            .Single(each => each.Contains("Method request body before", StringComparison.Ordinal));

        Assert.Equal(messageLength, line.Length);
        Assert.Equal(messageLength == 1075, line.EndsWith(" [TRUNCATED]", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_data_trace_there_are_no_headers_and_bodies()
    {
        var lines = Exchanges.Written(Exchanges.Call(dataTrace: false), Exchanges.Exchange());

        Assert.Contains(lines, line => line.EndsWith("HTTP Method: POST, Resource Path: /pets/42", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains(") Method re", StringComparison.Ordinal) || line.Contains("Endpoint re", StringComparison.Ordinal));
    }

    [Fact]
    public void Level_ERROR_writes_failures_alone_and_OFF_nothing()
    {
        var timeout = Exchanges.Exchange(outcome: ExchangeOutcome.TimedOut, status: 504);

        Assert.Equal(
            [$"{Prefix}Execution failed due to a timeout error", $"{Prefix}Method completed with status: 504"],
            Exchanges.Written(Exchanges.Call(level: "ERROR"), timeout));
        Assert.Empty(Exchanges.Written(Exchanges.Call(level: "ERROR"), Exchanges.Exchange()));
        Assert.Empty(Exchanges.Written(Exchanges.Call(level: "OFF"), timeout));
        Assert.Empty(Exchanges.Written(Exchanges.Call(level: null), timeout));
    }

    [Fact]
    public void A_mock_has_no_endpoint_lines()
    {
        var lines = Exchanges.Written(Exchanges.Call(IntegrationKind.Mock), Exchanges.Exchange());

        Assert.DoesNotContain(lines, line => line.Contains("Endpoint", StringComparison.Ordinal) || line.Contains("Sending request", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("Method response body after transformations: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_identity_ends_before_the_method_is_named()
    {
        var lines = Exchanges.Written(Exchanges.Call(authorizer: "4hugyv"), Exchanges.Exchange(outcome: ExchangeOutcome.Unauthorized, status: 401));

        Assert.Equal(4, lines.Count);
        Assert.Equal($"{Prefix}Starting authorizer: 4hugyv for request: {Exchanges.RequestId}", lines[1]);
        Assert.Equal($"{Prefix}Unauthorized request: {Exchanges.RequestId}", lines[2]);
    }

    [Fact]
    public void An_authorizer_shows_its_token_in_clear_before_execution_starts()
    {
        var lines = Exchanges.Written(Exchanges.Call(authorizer: "2egbc3"), Exchanges.Exchange()).ToList();

        var secret = lines.FindIndex(line => line.Contains("\"authorizationToken\":\"Bearer abcdef123456\"", StringComparison.Ordinal));
        Assert.InRange(secret, 0, lines.FindIndex(line => line.Contains("Starting execution", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_throttled_request_names_no_path()
    {
        var lines = Exchanges.Written(Exchanges.Call(), Exchanges.Exchange(outcome: ExchangeOutcome.Throttled, status: 429));

        Assert.Equal(
            $"{Prefix}Key throttle limit exceeded for RestApi uwe3g5jm54, Stage Prod, Resource k0w8mc, HttpMethod POST. Limit: 1.00 Burst: 1", lines[2]);
        Assert.Equal($"{Prefix}Method completed with status: 429", lines[3]);
    }
}
