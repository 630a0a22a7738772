using System.Text;
using System.Text.Json;
using CequenceApigw.Function.Forwarder;
using CequenceApigw.Function.Forwarder.Reporting;

namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>What the log shows of a transaction at the level trace.</summary>
public class MaskedTransactionTests
{
    private static readonly string Base64 = Convert.ToBase64String("s3cret"u8);

    [Fact]
    public void Names_are_shown_and_no_value()
    {
        var line = Render("/users/7/orders?token=s3cret&page=s3cret&s3cret&=s3cret&a=s3cret=s3cret?s3cret;b=s3cret#s3cret");
        Assert.Equal(
            "{\"level\":\"trace\",\"message\":\"Transaction delivered.\",\"transaction_id\":\"r1\",\"method\":\"POST\","
            + "\"path\":\"/users/7/orders?token=***&page=***&***&***&a=***#***\",\"host\":\"api.example.com\",\"status\":\"200\",\"client_ip\":\"***\","
            + "\"request_headers\":[\"Authorization:***\",\"X-Empty:***\",\"***\"],\"request_body_length\":6,"
            + "\"response_headers\":[\"Set-Cookie:***\"],\"response_body_length\":6}", line);
    }

    [Theory]
    [InlineData("/plain/path", "/plain/path")]
    [InlineData("/path?", "/path?***")]
    [InlineData("/path#s3cret?s3cret=s3cret", "/path#***")]
    [InlineData("https://user:s3cret@example.com/path", "***")]
    [InlineData("", "***")]
    public void A_path_is_shown_without_what_may_be_secret(string uri, string shown) =>
        Assert.Equal(shown, JsonElement.Parse(Render(uri)).GetProperty("path").GetString());

    [Fact]
    public void Transactions_are_logged_at_the_level_trace_only()
    {
        Assert.Empty(Log(LogLevel.Debug));
        Assert.Equal(Render("/") + Environment.NewLine, Log(LogLevel.Trace));
    }

    private static string Log(LogLevel level)
    {
        var output = new StringWriter();
        MaskedTransaction.Trace(new RunLog(output, level), [new(null!, Encoding.UTF8.GetBytes(Transaction("/")))]);
        return output.ToString();
    }

    private static string Render(string uri)
    {
        var line = Encoding.UTF8.GetString(MaskedTransaction.Render(Encoding.UTF8.GetBytes(Transaction(uri))));
        Assert.DoesNotContain("s3cret", line, StringComparison.Ordinal);
        Assert.DoesNotContain(Base64, line, StringComparison.Ordinal);
        Assert.DoesNotContain("203.0.113.7", line, StringComparison.Ordinal);
        return line;
    }

    private static string Transaction(string uri) => $$$$"""
        {"timestamp":"1763800000.123","version":"1.0","transaction-id":"r1","request":{"client-ip":"203.0.113.7","http-scheme":"https","http-version":"1.1",
        "http-method":"POST","uri-query-fragment":"{{{{uri}}}}","host":"api.example.com","connection":{"connection-ip":"203.0.113.7","server-ip":"203.0.113.7","server-port":443},
        "headers":["Authorization:{{{{Base64}}}}","X-Empty:","{{{{Base64}}}}"],"body":{"length":6,"data":"{{{{Base64}}}}"}},
        "response":{"status-code":"200","headers":["Set-Cookie:{{{{Base64}}}}"],"body":{"length":6,"data":"{{{{Base64}}}}"}}}
        """;
}
