using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Logs;

namespace CequenceApigw.Sandbox.Tests.Logs;

public sealed class LogPageTests
{
    private const long Now = 1_763_800_100_000;
    private static readonly DateTimeOffset Start = DateTimeOffset.FromUnixTimeMilliseconds(1_763_800_000_000);
    private readonly LogGroup _group = new("200000000001", "eu-west-1", "API-Gateway-Execution-Logs_abc/prod", Start);

    [Fact]
    public void Events_come_by_timestamp_then_ingestion_then_order_of_writing()
    {
        Write(Start.AddMilliseconds(5), Start.AddSeconds(1), "third");
        Write(Start.AddMilliseconds(1), Start.AddSeconds(9), "second");
        Write(Start.AddMilliseconds(1), Start.AddSeconds(2), "first");
        Write(Start.AddMilliseconds(5), Start.AddSeconds(1), "fourth");

        Assert.Equal(["first", "second", "third", "fourth"], ReadAll(10, Now).Messages);
    }

    [Fact]
    public void What_is_not_yet_ingested_is_not_there()
    {
        Write(Start, Start.AddSeconds(1), "early");
        Write(Start, Start.AddSeconds(60), "late");

        Assert.Equal(["early"], ReadAll(10, Start.AddSeconds(59).ToUnixTimeMilliseconds()).Messages);
        Assert.Equal(["early", "late"], ReadAll(10, Start.AddSeconds(60).ToUnixTimeMilliseconds()).Messages);
    }

    [Fact]
    public void Pages_hold_everything_once_and_some_of_them_nothing()
    {
        var written = Enumerable.Range(0, 200).Select(number => $"event {number}").ToList();
        foreach (var (number, message) in written.Index()) Write(Start.AddMilliseconds(number), Start, message);

        var (messages, emptyPages) = ReadAll(7, Now);

        Assert.Equal(written, messages);
        Assert.True(emptyPages > 0);
        Assert.Equal(emptyPages, ReadAll(7, Now).EmptyPages);
    }

    [Fact]
    public void A_page_has_at_most_one_megabyte()
    {
        foreach (var number in Enumerable.Range(0, 30)) Write(Start.AddMilliseconds(number), Start, new string('x', 100_000));
        var token = LogPage.Read(_group, Everything, null, null, Now) is { Events.Count: 0 } empty ? empty.NextToken : null;

        var page = LogPage.Read(_group, Everything, null, token, Now);

        Assert.Equal(10, page.Events.Count);
        Assert.NotNull(page.NextToken);
    }

    [Fact]
    public void A_foreign_token_is_refused() =>
        Assert.Equal("InvalidParameterException", Assert.Throws<AwsException>(() => LogPage.Read(_group, Everything, null, "nonsense", Now)).Code);

    private static LogQuery Everything { get; } = new(0, long.MaxValue, null, null, FilterPattern.Parse(null));

    private void Write(DateTimeOffset timestamp, DateTimeOffset ingested, string message) => _group.Write("s", [(timestamp, message)], ingested);

    private (List<string> Messages, int EmptyPages) ReadAll(int limit, long now)
    {
        var (messages, empty) = (new List<string>(), 0);
        string? token = null;
        do
        {
            var page = LogPage.Read(_group, Everything, limit, token, now);
            if (page.Events.Count == 0) empty++;
            messages.AddRange(page.Events.Select(each => each.Message));
            token = page.NextToken;
        }
        while (token is not null);
        return (messages, empty);
    }
}
