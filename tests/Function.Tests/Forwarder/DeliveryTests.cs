using System.Net;
using System.Net.Http.Headers;
using static CequenceApigw.Function.Tests.Forwarder.ForwarderRig;

namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>How the Edge's answers are taken.</summary>
public class DeliveryTests
{
    private readonly ForwarderRig _rig = new();

    [Fact]
    public async Task Batches_hold_at_most_300_transactions_and_a_megabyte()
    {
        await WriteAsync(650);
        await _rig.RunAsync(60);
        Assert.Equal([300, 300, 50], _rig.Edge.BatchSizes);
        Assert.All(_rig.Edge.BodySizes, size => Assert.InRange(size, 1, 1_000_000));
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.RequestTimeout)]
    public async Task A_transient_answer_is_tried_again(HttpStatusCode status)
    {
        await WriteAsync(5);
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
        await WriteAsync(1);
        _rig.Edge.Answers.Enqueue(() => new HttpResponseMessage(HttpStatusCode.TooManyRequests)
        {
            Headers = { RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(17)) },
        });
        await _rig.RunAsync(60);
        Assert.Contains(TimeSpan.FromSeconds(17), _rig.Time.Pauses);
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
        await WriteAsync(5);
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
    public async Task A_transaction_whose_content_is_refused_is_set_aside_and_the_rest_delivered()
    {
        await WriteAsync(100);
        _rig.Edge.Refuses = transaction => transaction.Contains("\"/orders/37\"", StringComparison.Ordinal);
        var statistics = await _rig.RunAsync(60);
        Assert.Equal(99, _rig.Edge.Received.Count);
        Assert.Equal(99, _rig.Edge.Received.Distinct().Count());
        Assert.Equal(1, statistics.GetProperty("refused_transactions").GetInt32());
        Assert.Contains(LoggedRequest.Id(37), _rig.Output, StringComparison.Ordinal);
        await _rig.RunAsync(120);
        Assert.Equal(99, _rig.Edge.Received.Count);
    }

    [Fact]
    public async Task If_all_are_refused_none_is_set_aside()
    {
        await WriteAsync(100);
        _rig.Edge.Refuses = _ => true;
        var statistics = await _rig.RunAsync(60);
        Assert.Equal(0, statistics.GetProperty("refused_transactions").GetInt32());
        Assert.Contains("EdgeRefusesAll", _rig.Output, StringComparison.Ordinal);
        _rig.Edge.Refuses = _ => false;
        await _rig.RunAsync(120);
        Assert.Equal(100, _rig.Edge.Received.Count);
    }

    [Fact]
    public async Task One_token_serves_all_runs_and_is_renewed_when_it_expires()
    {
        _rig.Edge.AuthEnabled = true;
        await WriteAsync(650);
        var handler = _rig.CreateHandler();
        await _rig.RunAsync(handler, 60);
        Assert.Equal(650, _rig.Edge.Received.Count);
        Assert.Equal(1, _rig.Edge.TokensIssued);
        _rig.Time.Advance(TimeSpan.FromSeconds(1800));
        await WriteAsync(1, from: 1000, at: 70);
        await _rig.RunAsync(handler, 120);
        Assert.Equal(2, _rig.Edge.TokensIssued);
    }

    [Fact]
    public async Task Many_log_groups_share_one_token()
    {
        _rig.Edge.AuthEnabled = true;
        for (var group = 0; group < 12; group++)
        {
            await _rig.AddSourceAsync($"{RestGroup}{group}");
            _rig.Logs.Write($"{RestGroup}{group}", LoggedRequest.Rest(group, At(10)));
        }
        await _rig.RunAsync(60);
        Assert.Equal(12, _rig.Edge.Received.Count);
        Assert.Equal(1, _rig.Edge.TokensIssued);
    }

    [Fact]
    public async Task A_token_that_is_not_accepted_is_renewed_once()
    {
        _rig.Edge.AuthEnabled = true;
        _rig.Edge.ValidToken = "token-2";
        await WriteAsync(1);
        await _rig.RunAsync(60);
        Assert.Equal(2, _rig.Edge.TokensIssued);
        Assert.Single(_rig.Edge.Received);
    }

    [Fact]
    public async Task Refused_credentials_are_named_but_not_shown()
    {
        _rig.Edge.AuthEnabled = true;
        _rig.Edge.TokenStatus = HttpStatusCode.Unauthorized;
        await WriteAsync(1);
        await _rig.RunAsync(60);
        Assert.Contains("ClientCredentialsRefused", _rig.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", _rig.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("token-", _rig.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("""{"client_id":1,"client_secret":"s3cret"}""")]
    public async Task A_malformed_secret_is_named_but_not_shown(string secret)
    {
        _rig.Edge.AuthEnabled = true;
        _rig.Secrets.Value = secret;
        await WriteAsync(1);
        await _rig.RunAsync(60);
        Assert.Contains("ClientSecretMalformed", _rig.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", _rig.Output, StringComparison.Ordinal);
    }

    private async Task WriteAsync(int count, int from = 0, double at = 10)
    {
        await _rig.AddSourceAsync();
        for (var number = from; number < from + count; number++)
            _rig.Logs.Write(RestGroup, LoggedRequest.Rest(number, At(at)));
    }
}
