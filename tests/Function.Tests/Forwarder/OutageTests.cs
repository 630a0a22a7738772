using System.Net;
using System.Text.Json;

namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>A server that hangs, or puts off, beyond the run's time: it is told and counted, and is no mere lack of time.</summary>
public class OutageTests
{
    private readonly ForwarderRig _rig = new();

    [Fact]
    public async Task An_Edge_that_never_answers_is_told()
    {
        await _rig.WriteAsync(10);
        _rig.Edge.Answer = Hang;
        await AssertToldAsync("EdgeUnreachable");
        Assert.Contains("No answer within 10 s", _rig.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_endpoint_that_never_answers_is_told()
    {
        _rig.Edge.AuthEnabled = true;
        await _rig.WriteAsync(10);
        _rig.Edge.TokenAnswer = Hang;
        await AssertToldAsync("AuthEndpointUnreachable");
    }

    [Fact]
    public async Task An_Edge_that_puts_off_beyond_the_runs_time_is_told_at_once()
    {
        await _rig.WriteAsync(10);
        _rig.Edge.Answer = _ => new(HttpStatusCode.ServiceUnavailable) { Headers = { RetryAfter = new(TimeSpan.FromSeconds(60)) } };
        await AssertToldAsync("EdgeFailed");
        // The other one is the next run's.
        Assert.Equal(2, _rig.Edge.Posts);
        Assert.DoesNotContain(_rig.Time.Pauses, pause => pause >= TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task A_run_that_ends_during_the_first_attempt_tells_no_failure()
    {
        await _rig.WriteAsync(10);
        _rig.Edge.Answer = _ =>
        {
            _rig.Time.Advance(TimeSpan.FromSeconds(52));
            throw new TaskCanceledException();
        };
        AssertFailed(await _rig.RunAsync(60), 0);
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable, "busy or out of order")]
    [InlineData(HttpStatusCode.TooManyRequests, "busy or out of order")]
    [InlineData(HttpStatusCode.RequestTimeout, "busy or out of order")]
    [InlineData(HttpStatusCode.NotFound, "Check that it is the Edge's address")]
    [InlineData(HttpStatusCode.Redirect, "Check that it is the Edge's address")]
    public async Task The_message_has_the_way_out(HttpStatusCode status, string wayOut)
    {
        await _rig.WriteAsync(10);
        _rig.Edge.Answer = _ => new(status);
        await AssertToldAsync("EdgeFailed");
        Assert.Contains(wayOut, JsonDocument.Parse(Errors().First()).RootElement.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    private HttpResponseMessage Hang(int number)
    {
        _rig.Time.Advance(TimeSpan.FromSeconds(10));
        throw new TaskCanceledException();
    }

    // And nothing is lost by it.
    private async Task AssertToldAsync(string id)
    {
        AssertFailed(await _rig.RunAsync(60), 1);
        Assert.Contains(Errors(), line => line.Contains($"\"id\":\"{id}\"", StringComparison.Ordinal));
        (_rig.Edge.Answer, _rig.Edge.TokenAnswer) = (_ => null, _ => null);
        _rig.Time.Advance(TimeSpan.FromSeconds(60));
        await _rig.RunAsync(120);
        Assert.Equal(10, _rig.Edge.Received.Count);
    }

    private IEnumerable<string> Errors() => _rig.Output.Split('\n').Where(line => line.Contains("\"error\"", StringComparison.OrdinalIgnoreCase));

    private static void AssertFailed(JsonElement statistics, int count) => Assert.Equal(
        (count, count), (statistics.GetProperty("failed_batches").GetInt32(), statistics.GetProperty("failed_log_groups").GetInt32()));
}
