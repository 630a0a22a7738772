using System.Text;
using System.Text.Json;
using CequenceApigw.Transactions.Pages;

namespace CequenceApigw.Transactions.Tests.Pages;

public class LogPageParserTests
{
    private readonly LogPageParser _parser = new();
    private readonly SeenEvents _seen = new();

    [Fact]
    public void Events_come_in_their_order_with_their_times_and_the_token()
    {
        var page = Parse("""
            {"searchedLogStreams":[{"logStreamName":"x","searchedCompletely":true}],"nextToken":"more",
             "events":[{"logStreamName":"s","timestamp":7,"message":"(a) one","ingestionTime":9,"eventId":"1"},{"message":"(a) two","timestamp":5}]}
            """);
        Assert.Equal(["(a) one@7", "(a) two@5"], _seen.Events);
        Assert.Equal(new LogPage(2, 7, "more"), page);
    }

    [Theory]
    [InlineData("""{"events":[]}""")]
    [InlineData("""{"events":[],"nextToken":null}""")]
    [InlineData("""{"events":[],"nextToken":""}""")]
    [InlineData("{}")]
    public void The_last_page_has_no_token(string page) => Assert.Equal(new LogPage(0, null, null), Parse(page));

    [Fact]
    public void An_empty_page_may_have_a_token() => Assert.Equal(new LogPage(0, null, "t/1"), Parse("""{"events":[],"nextToken":"t\/1"}"""));

    [Fact]
    public void What_is_passed_over_may_be_of_any_depth()
    {
        var deep = new string('[', 100_000) + new string(']', 100_000);

        Parse($$"""{"a":{{deep}},"events":[{"b":{{deep}},"timestamp":7,"message":"(a) one"}]}""");

        Assert.Equal(["(a) one@7"], _seen.Events);
    }

    [Fact]
    public void Escapes_are_resolved()
    {
        Parse("""{"events":[{"timestamp":1,"message":"(a) {\"x\":\"\u00fc\ud83d\ude00\n\\\/\"}"}]}""");
        Assert.Equal(["(a) {\"x\":\"ü😀\n\\/\"}@1"], _seen.Events);
    }

    [Fact]
    public void A_message_longer_than_the_buffer_is_read_whole()
    {
        var message = string.Concat(Enumerable.Repeat("\"longer\" ", 100_000));
        Parse($$"""{"events":[{"timestamp":1,"message":{{JsonSerializer.Serialize(message)}}}]}""");
        Assert.Equal([message + "@1"], _seen.Events);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_no_fault()
    {
        Parse("""{"events":[{"timestamp":1,"message":"(a) \ud83d"}]}""");
        Assert.Single(_seen.Events);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"events":{}}""")]
    [InlineData("""{"events":[1]}""")]
    [InlineData("""{"events":[{"timestamp":"1"}]}""")]
    [InlineData("""{"events":[{"timestamp":1.5}]}""")]
    [InlineData("""{"events":[{"message":7}]}""")]
    [InlineData("""{"events":[{"timestamp":1""")]
    [InlineData("""{"nextToken":7}""")]
    [InlineData("""{"events":[]} {}""")]
    public void What_is_no_page_is_refused(string page) => Assert.ThrowsAny<JsonException>(() => Parse(page));

    [Fact]
    public void A_fault_says_where_it_is()
    {
        var fault = Assert.ThrowsAny<JsonException>(() => Parse("""{"events":[{"message":7}]}"""));
        Assert.Contains("Byte 22", fault.Message, StringComparison.Ordinal);
    }

    private LogPage Parse(string page) => _parser.Parse(Encoding.UTF8.GetBytes(page), _seen);
}
