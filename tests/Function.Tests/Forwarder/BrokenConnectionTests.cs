using CequenceApigw.Function.Forwarder.Delivery;
using CequenceApigw.Function.Forwarder.Reporting;

namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>Connections that break, over real sockets: what counts as an answer and what is tried again.</summary>
public sealed class BrokenConnectionTests : IDisposable
{
    private const string Ok = "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n";

    private readonly RawEndpoint _endpoint = new();
    private readonly InstantTime _time = new();
    private readonly RunStatistics _statistics = new();
    private readonly HttpClient _http = new() { Timeout = Timeout.InfiniteTimeSpan };

    public void Dispose()
    {
        _http.Dispose();
        _endpoint.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 20")]
    [InlineData("SSH-2.0-OpenSSH_9.6\r\n")]
    public async Task A_connection_that_ends_before_the_status_is_tried_again(string answer)
    {
        _endpoint.Answers.Enqueue(answer);
        _endpoint.Answers.Enqueue(Ok);
        Assert.True((await PostAsync()).IsAccepted);
        Assert.Equal((2, 1), (_endpoint.Requests, _statistics.Counts.Retries));
    }

    [Fact]
    public async Task A_connection_that_ends_after_the_status_is_not_tried_again()
    {
        _endpoint.Answers.Enqueue("HTTP/1.1 202 Accepted\r\nContent-Length: 100\r\n\r\n{\"status\":");
        Assert.True((await PostAsync()).IsAccepted);
        Assert.Equal((1, 0), (_endpoint.Requests, _statistics.Counts.Retries));
    }

    [Fact]
    public async Task A_server_that_never_answers_costs_five_timeouts()
    {
        for (var attempt = 0; attempt < 5; attempt++)
            _endpoint.Answers.Enqueue(null);
        _endpoint.Received = () => _time.Advance(HttpRetry.AttemptTimeout);
        var failure = await Assert.ThrowsAsync<DeliveryException>(PostAsync);
        Assert.Equal("EdgeUnreachable", failure.Id);
        Assert.Equal((5, 4), (_endpoint.Requests, _statistics.Counts.Retries));
    }

    [Fact]
    public async Task An_address_where_nothing_listens_is_named_with_the_cause()
    {
        _endpoint.Dispose();
        var failure = await Assert.ThrowsAsync<DeliveryException>(PostAsync);
        Assert.Equal("EdgeUnreachable", failure.Id);
        Assert.Contains(_endpoint.Address.ToString(), failure.Message, StringComparison.Ordinal);
        Assert.Contains("refused", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Retry-After: 4294967295", 0, 1)]
    [InlineData("Retry-After: 2147483647", 900, 901)]
    [InlineData("Retry-After: Sun, 06 Nov 2044 08:49:37 GMT", 900, 901)]
    [InlineData("Retry-After: Tue, 24 Nov 2026 10:00:30 GMT", 30, 31)]
    [InlineData("Retry-After: Tue, 24 Nov 2026 09:00:00 GMT", 0, 1)]
    [InlineData("Retry-After: 7", 7, 8)]
    [InlineData("Retry-After: soon", 0, 1)]
    [InlineData("X-Other: 1", 0, 1)]
    public async Task Retry_After_is_a_number_or_a_date_and_bounded(string header, int atLeast, int atMost)
    {
        _endpoint.Answers.Enqueue($"HTTP/1.1 429 Too Many Requests\r\n{header}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        _endpoint.Answers.Enqueue(Ok);
        Assert.True((await PostAsync()).IsAccepted);
        Assert.InRange(Assert.Single(_time.Pauses).TotalSeconds, atLeast, atMost);
    }

    private Task<EdgeAnswer> PostAsync() =>
        new EdgeClient(new HttpRetry(_http, _time, _statistics, new Random(1)), _endpoint.Address, tokens: null, _statistics).PostAsync("{}"u8.ToArray(), default);
}
