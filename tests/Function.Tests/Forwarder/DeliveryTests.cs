using System.Net;
using System.Net.Http.Headers;

namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>How the Edge's answers are taken.</summary>
public class DeliveryTests
{
    private readonly ForwarderRig _rig = new();

    [Fact]
    public async Task Batches_hold_at_most_300_transactions_and_a_megabyte()
    {
        await _rig.WriteAsync(650);
        await _rig.RunAsync(60);
        Assert.Equal([300, 300, 50], _rig.Edge.BatchSizes);
        Assert.All(_rig.Edge.BodySizes, size => Assert.InRange(size, 1, 1_000_000));
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.RequestTimeout)]
    public async Task A_transient_answer_is_tried_again(HttpStatusCode status)
    {
        await _rig.WriteAsync(5);
        _rig.Edge.Answers.Enqueue(() => new HttpResponseMessage(status));
        _rig.Edge.Answers.Enqueue(() => throw new HttpRequestException("connection reset"));
        _rig.Edge.Answers.Enqueue(() => throw new OperationCanceledException("timed out"));
        var statistics = await _rig.RunAsync(60);
        Assert.Equal(5, _rig.Edge.Received.Count);
        Assert.Equal(3, statistics.GetProperty("retries").GetInt32());
    }

    [Fact]
    public async Task Retry_After_is_kept_to()
    {
        await _rig.WriteAsync(1);
        _rig.Edge.Answers.Enqueue(() => new HttpResponseMessage(HttpStatusCode.TooManyRequests)
        {
            Headers = { RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(17)) },
        });
        await _rig.RunAsync(60);
        Assert.Contains(_rig.Time.Pauses, pause => pause >= TimeSpan.FromSeconds(17) && pause < TimeSpan.FromSeconds(18));
        Assert.Single(_rig.Edge.Received);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadGateway, "EdgeFailed")]
    [InlineData(HttpStatusCode.NotFound, "EdgeFailed")]
    [InlineData(HttpStatusCode.Forbidden, "EdgeAccessDenied")]
    [InlineData(HttpStatusCode.Unauthorized, "EdgeAccessDenied")]
    [InlineData(HttpStatusCode.Redirect, "EdgeFailed")]
    public async Task A_lasting_failure_moves_no_checkpoint_and_the_next_run_delivers(HttpStatusCode status, string id)
    {
        await _rig.WriteAsync(5);
        for (var attempt = 0; attempt < 5; attempt++)
            _rig.Edge.Answers.Enqueue(() => new HttpResponseMessage(status));
        var statistics = await _rig.RunAsync(60);
        Assert.Equal(1, statistics.GetProperty("failed_batches").GetInt32());
        Assert.Contains($"\"id\":\"{id}\"", _rig.Output, StringComparison.Ordinal);
        Assert.Empty(_rig.Edge.Received);
        _rig.Edge.Answers.Clear();
        await _rig.RunAsync(120);
        Assert.Equal(5, _rig.Edge.Received.Count);
    }

    [Fact]
    public async Task A_web_page_is_no_acknowledgement()
    {
        await _rig.WriteAsync(5);
        _rig.Edge.Answer = _ => new(HttpStatusCode.OK) { Content = new StringContent("<html>Sign in</html>", new MediaTypeHeaderValue("text/html", "utf-8")) };
        Assert.Equal(1, (await _rig.RunAsync(60)).GetProperty("failed_batches").GetInt32());
        Assert.Contains("answers 200 with a web page", _rig.Output, StringComparison.Ordinal);
        _rig.Edge.Answer = _ => null;
        await _rig.RunAsync(120);
        Assert.Equal(5, _rig.Edge.Received.Count);
    }

    [Fact]
    public async Task A_transaction_whose_content_is_refused_is_held_and_the_rest_delivered()
    {
        await _rig.WriteAsync(100);
        _rig.Edge.Refuses = transaction => transaction.Contains("\"/orders/37\"", StringComparison.Ordinal);
        var statistics = await _rig.RunAsync(60);
        Assert.Equal(99, _rig.Edge.Received.Count);
        Assert.Equal(99, _rig.Edge.Received.Distinct().Count());
        Assert.Equal(99, statistics.GetProperty("delivered_transactions").GetInt32());
        Assert.Equal(0, statistics.GetProperty("refused_transactions").GetInt32());
        Assert.Contains(LoggedRequest.Id(37), _rig.Output, StringComparison.Ordinal);
        await _rig.RunAsync(120);
        Assert.Equal(99, _rig.Edge.Received.Count);
    }

    [Fact]
    public async Task If_all_are_refused_none_is_set_aside()
    {
        await _rig.WriteAsync(100);
        _rig.Edge.Refuses = _ => true;
        var statistics = await _rig.RunAsync(60);
        Assert.Equal(0, statistics.GetProperty("refused_transactions").GetInt32());
        Assert.Contains("EdgeRefusesAll", _rig.Output, StringComparison.Ordinal);
        _rig.Edge.Refuses = _ => false;
        await _rig.RunAsync(120);
        Assert.Equal(100, _rig.Edge.Received.Count);
    }
}
