using CequenceApigw.Cmdlets.Output;
using CequenceApigw.Engine;
using CequenceApigw.Engine.Logs;

namespace CequenceApigw.Cmdlets.Tests;

public sealed class ConvertFromLogTests
{
    private const string Log = """
        2019-02-26T15:29:30.161Z (id1) HTTP Method: POST, Resource Path: /pets
        2019-02-26T15:29:30.161Z (id1) Method request path: {}
        2019-02-26T15:29:30.161Z (id1) Method request headers: {Host=api.example.test, X-Key=k}
        2019-02-26T15:29:30.161Z (id1) Method request body before transformations: {"a":1}
        2019-02-26T15:29:30.162Z (id1) Method response headers: {Content-Type=text/plain}
        2019-02-26T15:29:30.162Z (id1) Method response body after transformations: hello
        2019-02-26T15:29:30.162Z (id1) Method completed with status: 200
        2019-02-26T15:29:30.163Z (id2) Method completed with status: 429
        2019-02-26T15:29:30.164Z REPORT Duration: 3 ms
        """;

    private readonly FakeHost _host = new();

    [Fact]
    public void A_file_becomes_transactions_and_what_can_not_is_a_warning_with_its_reason()
    {
        using var file = new TemporaryFile("log.txt", Log);
        var cmdlet = new ConvertFromLogCommand { Shell = _host, LogGroupName = "API-Gateway-Execution-Logs_abc123/prod", AccountId = "222222222222", Region = "us-east-1" };

        cmdlet.ReadFiles([file.Path]);
        cmdlet.Convert(asJson: false);

        var row = Assert.IsType<LoggedTransaction>(Assert.Single(_host.Rows));
        Assert.Equal(("id1", "POST", "/pets", "api.example.test", "200"), (row.TransactionId, row.HttpMethod, row.Uri, row.Host, row.StatusCode));
        Assert.Equal(DateTimeOffset.Parse("2019-02-26T15:29:30.161Z"), row.Timestamp);
        Assert.Equal(("""{"a":1}""", "hello"), (row.RequestBody, row.ResponseBody));
        Assert.Equal(["Host: api.example.test", "X-Key: k"], row.RequestHeaders);
        Assert.Equal(("222222222222:us-east-1", "abc123/prod"), (row.PoolId, row.InstanceId));
        Assert.Contains(_host.Warnings, warning => warning.StartsWith("Request id2 can't become a transaction: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_of_the_pipeline_are_one_text_and_JSON_is_put_out_as_it_is_sent()
    {
        var cmdlet = new ConvertFromLogCommand { Shell = _host, RedactHeader = ["x-key"], RedactJsonMember = ["a"] };
        foreach (var line in Log.Split('\n'))
            cmdlet.AddLine(line);

        cmdlet.Convert(asJson: true);

        var json = Assert.IsType<string>(Assert.Single(_host.Rows));
        var events = LogText.Read(Log);
        Assert.Equal(new LogConverter("", "", ["x-key"], ["a"]).Convert(events).First().Json, json);
        Assert.Contains(Convert.ToBase64String("""{"a":"***"}"""u8), json);
    }

    [Fact]
    public void Files_that_cannot_be_read_are_errors_and_the_others_are_read()
    {
        using var file = new TemporaryFile("log.txt", Log);
        var cmdlet = new ConvertFromLogCommand { Shell = _host };

        cmdlet.ReadFiles([Path.Combine(file.Folder, "none"), file.Path]);
        cmdlet.Convert(asJson: false);

        Assert.Equal("LogNotReadable", Assert.Single(_host.Errors).ErrorId);
        Assert.Single(_host.Rows);
    }

    [Fact]
    public void A_file_that_would_fill_the_memory_is_an_error()
    {
        using var file = new TemporaryFile("log.txt", "");
        using (var large = File.OpenWrite(file.Path))
            large.SetLength((256 << 20) + 1);
        var cmdlet = new ConvertFromLogCommand { Shell = _host };

        cmdlet.ReadFiles([file.Path]);

        var error = Assert.Single(_host.Errors);
        Assert.Equal("LogNotReadable", error.ErrorId);
        Assert.Contains("split it", error.Exception.Message);
    }

    [Fact]
    public void A_name_that_cannot_be_redacted_ends_the_cmdlet()
    {
        var cmdlet = new ConvertFromLogCommand { Shell = _host, RedactHeader = ["X Key"] };

        Assert.Equal(IntegrationErrorId.OptionInvalid, Assert.Throws<TerminatedException>(() => cmdlet.Convert(asJson: false)).Error.ErrorId);
    }
}
