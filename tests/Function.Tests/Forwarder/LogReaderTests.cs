using System.Text;
using Amazon.CloudWatchLogs;
using Amazon.Runtime;
using CequenceApigw.Function.Forwarder.Reading;
using CequenceApigw.Function.Forwarder.Reporting;
using CequenceApigw.Transactions;

namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>How pages are asked for, with the client that asks AWS.</summary>
public sealed class LogReaderTests : IDisposable
{
    private const string Throttled = """{"__type":"ThrottlingException","message":"Rate exceeded"}""";
    private const string Broken = """{"__type":"InternalFailure","message":"Out of order"}""";

    private readonly RawEndpoint _endpoint = new();
    private readonly RunStatistics _statistics = new();
    private readonly InstantTime _time = new();

    public void Dispose() => _endpoint.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public async Task Every_throttled_call_is_counted_and_makes_the_next_ones_rarer(int calls)
    {
        Answer(calls, 400, Throttled);
        Answer(1, 200, """{"events":[]}""");
        await ReadAsync();
        Assert.Equal((calls + 1, calls), (_endpoint.Requests, _statistics.Counts.Throttles));
        Assert.InRange(_time.GetElapsedTime(0).TotalSeconds, calls, 2 * calls);
    }

    [Fact]
    public async Task A_call_that_fails_is_repeated_in_its_turn()
    {
        Answer(1, 500, Broken);
        _endpoint.Answers.Enqueue("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"events\":");
        Answer(1, 200, """{"events":[]}""");
        await ReadAsync();
        Assert.Equal((3, 0), (_endpoint.Requests, _statistics.Counts.Throttles));
        Assert.Equal([1, 1], _time.Pauses.Select(pause => pause.TotalSeconds));
    }

    [Theory]
    [InlineData(500, Broken, 3)]
    [InlineData(400, """{"__type":"AccessDeniedException","message":"No"}""", 1)]
    public async Task One_that_fails_for_good_is_told_after_some_calls(int status, string body, int calls)
    {
        Answer(4, status, body);
        await Assert.ThrowsAsync<ReadException>(ReadAsync);
        Assert.Equal(calls, _endpoint.Requests);
    }

    [Fact]
    public async Task One_that_hangs_is_told_after_three_quarters_of_a_minute()
    {
        var logs = new FakeLogs { BeforeAnswer = _ => _time.Advance(TimeSpan.FromSeconds(15)) };
        var reader = new LogReader(logs, new RequestRate(10, _time), _statistics, _time);
        var failure = await Assert.ThrowsAsync<ReadException>(() => reader.ReadAsync("group", new ReadWindow(0, 1), new NoEvents(), default));
        Assert.Contains("not answered within 15 s", failure.Message, StringComparison.Ordinal);
        Assert.Equal(45 + 2, _time.GetElapsedTime(0).TotalSeconds);
    }

    private void Answer(int times, int status, string body)
    {
        for (var time = 0; time < times; time++)
        {
            _endpoint.Answers.Enqueue(
                $"HTTP/1.1 {status} X\r\nContent-Type: application/x-amz-json-1.1\r\nConnection: close\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
        }
    }

    private async Task ReadAsync()
    {
        using var client = new FilterLogEventsClient(
            new BasicAWSCredentials("AKIDEXAMPLE", "example"),
            new AmazonCloudWatchLogsConfig { ServiceURL = _endpoint.Address.GetLeftPart(UriPartial.Authority), AuthenticationRegion = "eu-west-1" });
        await new LogReader(client, new RequestRate(10, _time), _statistics, _time).ReadAsync("group", new ReadWindow(0, 1), new NoEvents(), default);
    }

    private sealed class NoEvents : ILogEvents
    {
        public void Add(LogEvent logEvent)
        {
        }

        public bool Reads(ReadOnlySpan<byte> escapedMessage) => true;
    }
}
