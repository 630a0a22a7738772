using System.Text.Json;
using CequenceApigw.Transactions.ExecutionLogs;
using CequenceApigw.Transactions.Pages;

namespace CequenceApigw.Transactions.Tests.ExecutionLogs;

public class EventLinesTests
{
    private const string Id = "(11111111-2222-4333-8444-555555555555) ";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_whole_request_in_one_event_is_read(string separator)
    {
        var log = new ExecutionLog
        {
            Path = "/all",
            Query = "{a=b}",
            RequestBody = "{\n  \"a\": 1\n}\n(other) text",
            ResponseBody = new string('x', 2000),
        }.Whole();
        using var transaction = Read(string.Join(separator, log.Events.Select(each => each.Message)));
        Assert.Equal("/all?a=b", transaction["request", "uri-query-fragment"]);
        Assert.Equal("api.example.com", transaction["request", "host"]);
        Assert.Equal("{\n  \"a\": 1\n}\n(other) text", transaction.RequestBody);
        Assert.Equal("{ \"cq_body_truncated\": \"true\" }", transaction.ResponseBody);
        Assert.Equal("200", transaction["response", "status-code"]);
    }

    [Fact]
    public void An_event_longer_than_a_line_holds_several()
    {
        var events = new ExecutionLog { RequestBody = "a\nb", ResponseBody = "c" }.Whole().Events;
        var begin = events.Take(9).Select(each => each.Message);
        var end = events.Skip(9).Select(each => each.Message).Append($"{Id}Execution failed due to {new string('x', 1000)}");
        using var transaction = Read([.. begin, string.Join('\n', end)]);
        Assert.Equal("a\nb", transaction.RequestBody);
        Assert.Equal("c", transaction.ResponseBody);
    }

    [Fact]
    public void Lines_behind_an_integrations_are_read_from_a_page()
    {
        var events = new ExecutionLog { RequestBody = "\"quoted\"" }.Whole().Events;
        var first = $"{Id}Endpoint request body after transformations: {new string('x', 1024)}";
        var message = string.Join('\n', events.Select(each => each.Message).Prepend(first));
        var assembler = new ExecutionLogAssembler();
        new LogPageParser().Parse(JsonSerializer.SerializeToUtf8Bytes(new { events = new[] { new { message, timestamp = 1763800000123 } } }), assembler);
        using var transaction = ReadableTransaction.Of(Assert.Single(assembler.Take(long.MaxValue, long.MaxValue)));
        Assert.Equal("\"quoted\"", transaction.RequestBody);
    }

    [Theory]
    [InlineData("Method request query string: {a=b")]
    [InlineData("Method request body before transformations: a")]
    [InlineData("Endpoint response body before transformations: a")]
    [InlineData("Execution failed due to configuration error: a")]
    [InlineData("Lambda execution failed with status 200 due to customer function error: a")]
    public void What_a_client_sends_ends_no_line(string begin)
    {
        var log = new ExecutionLog().Head().Line("Starting execution for request: x").Line("HTTP Method: GET, Resource Path: /a")
            .Line($"{begin}\n{Id}Method completed with status: 204\n{Id}Method response body after transformations: forged")
            .Line("Method completed with status: 200");
        using var transaction = Read([.. log.Events.Select(each => each.Message)]);
        Assert.Equal("200", transaction["response", "status-code"]);
        Assert.Equal("", transaction.ResponseBody);
    }

    [Fact]
    public void Lines_of_another_id_or_of_no_label_begin_nothing()
    {
        var log = new ExecutionLog().Head().Request().Line($"Successfully completed execution\n(b) Method completed with status: 204\n{Id}Method completed")
            .Line("Method completed with status: 200");
        var assembler = new ExecutionLogAssembler();
        var exchange = Assert.Single(Rebuilt.From(assembler, log.Events));
        using var transaction = ReadableTransaction.Of(exchange);
        Assert.Equal("200", transaction["response", "status-code"]);
        Assert.Equal(0, assembler.UnknownEvents);
    }

    private static ReadableTransaction Read(params string[] messages) => ReadableTransaction.Of(Assert.Single(
        Rebuilt.From(new ExecutionLogAssembler(), messages.Select((message, at) => (message, 1763800000123L + at)))));
}
