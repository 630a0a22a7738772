using System.Net;
using System.Text.Json;

namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>A batch that the Edge refuses: the bad transaction is found, nothing else is lost, nothing is sent twice.</summary>
public class RefusedTransactionTests
{
    // The whole, the first and the last, what is between them, and nine halvings of two posts each.
    private const int PostsForOne = 22;

    private readonly ForwarderRig _rig = new();

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, 0)]
    [InlineData(HttpStatusCode.BadRequest, 150)]
    [InlineData(HttpStatusCode.RequestEntityTooLarge, 299)]
    [InlineData(HttpStatusCode.UnprocessableEntity, 17)]
    [InlineData(HttpStatusCode.Forbidden, 0)]
    [InlineData(HttpStatusCode.Forbidden, 299)]
    [InlineData(HttpStatusCode.NotFound, 1)]
    [InlineData(HttpStatusCode.MethodNotAllowed, 200)]
    [InlineData(HttpStatusCode.UnsupportedMediaType, 298)]
    public async Task One_bad_transaction_among_300_is_found_with_few_posts(HttpStatusCode refusal, int bad)
    {
        await _rig.WriteAsync(300);
        Refuse(refusal, bad);
        var statistics = await _rig.RunAsync(60);
        AssertDelivered(300, bad);
        AssertCounts(statistics, refused: 0, failedBatches: 0);
        Assert.InRange(_rig.Edge.Posts, 1, PostsForOne);
        Assert.Contains($"\"transaction_id\":\"{LoggedRequest.Id(bad)}\"", _rig.Output, StringComparison.Ordinal);
        Assert.DoesNotContain($"/orders/{bad}\"", _rig.Output, StringComparison.Ordinal);
        await _rig.RunAsync(120);
        AssertDelivered(300, bad);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Forbidden)]
    public async Task Two_bad_ones_are_both_found(HttpStatusCode refusal)
    {
        await _rig.WriteAsync(300);
        Refuse(refusal, 40, 260);
        AssertCounts(await _rig.RunAsync(60), refused: 0, failedBatches: 0);
        AssertDelivered(300, 40, 260);
        Assert.InRange(_rig.Edge.Posts, 1, 2 * PostsForOne);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_sent_in_parts()
    {
        await _rig.WriteAsync(300);
        _rig.Edge.LargestBody = 100_000;
        AssertCounts(await _rig.RunAsync(60), refused: 0, failedBatches: 0);
        AssertDelivered(300);
        Assert.All(_rig.Edge.BodySizes, size => Assert.InRange(size, 1, 100_000));
    }

    [Fact]
    public async Task Many_bad_ones_in_a_row_do_not_look_as_if_all_were_bad()
    {
        await _rig.WriteAsync(300);
        Refuse(HttpStatusCode.BadRequest, [.. Enumerable.Range(0, 50)]);
        AssertCounts(await _rig.RunAsync(60), refused: 0, failedBatches: 0);
        AssertDelivered(300, [.. Enumerable.Range(0, 50)]);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "EdgeFailed")]
    [InlineData(HttpStatusCode.MethodNotAllowed, "EdgeFailed")]
    [InlineData(HttpStatusCode.Gone, "EdgeFailed")]
    [InlineData(HttpStatusCode.Forbidden, "EdgeAccessDenied")]
    public async Task A_wrong_address_or_permission_is_told_from_bad_transactions_by_three_posts(HttpStatusCode status, string id)
    {
        await _rig.WriteAsync(300);
        _rig.Edge.Answer = _ => new(status);
        AssertCounts(await _rig.RunAsync(60), refused: 0, failedBatches: 1);
        Assert.Equal(3, _rig.Edge.Posts);
        Assert.Contains($"\"id\":\"{id}\"", _rig.Output, StringComparison.Ordinal);
        _rig.Edge.Answer = _ => null;
        await _rig.RunAsync(120);
        AssertDelivered(300);
    }

    [Fact]
    public async Task An_address_that_turns_wrong_during_a_run_sets_nothing_aside()
    {
        await _rig.WriteAsync(600);
        _rig.Edge.Answer = post => post > 1 ? new(HttpStatusCode.NotFound) : null;
        AssertCounts(await _rig.RunAsync(60), refused: 0, failedBatches: 1);
        Assert.InRange(_rig.Edge.Posts, 1, 100);
        _rig.Edge.Answer = _ => null;
        await _rig.RunAsync(120);
        AssertDelivered(600);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(10)]
    public async Task Parts_that_were_accepted_before_a_failure_are_not_sent_again(int failing)
    {
        await _rig.WriteAsync(300);
        Refuse(HttpStatusCode.BadRequest, 100);
        _rig.Edge.Answer = post => post >= failing ? new(HttpStatusCode.ServiceUnavailable) : null;
        AssertCounts(await _rig.RunAsync(60), refused: 0, failedBatches: 1);
        Assert.NotEmpty(_rig.Edge.Received);
        _rig.Edge.Answer = _ => null;
        await _rig.RunAsync(120);
        AssertDelivered(300, 100);
    }

    [Fact]
    public async Task Parts_that_were_accepted_before_the_time_was_over_are_not_sent_again()
    {
        await _rig.WriteAsync(300);
        Refuse(HttpStatusCode.BadRequest, 100);
        _rig.Edge.Answer = post =>
        {
            if (post < 6)
                return null;
            _rig.Time.Advance(TimeSpan.FromSeconds(60));
            return new(HttpStatusCode.ServiceUnavailable);
        };
        AssertCounts(await _rig.RunAsync(60), refused: 0, failedBatches: 1);
        Assert.NotEmpty(_rig.Edge.Received);
        _rig.Edge.Answer = _ => null;
        await _rig.RunAsync(120);
        AssertDelivered(300, 100);
    }

    private void Refuse(HttpStatusCode status, params int[] numbers)
    {
        var paths = numbers.Select(number => $"\"/orders/{number}\"").ToList();
        _rig.Edge.Refusal = status;
        _rig.Edge.Refuses = transaction => paths.Exists(path => transaction.Contains(path, StringComparison.Ordinal));
    }

    private void AssertDelivered(int count, params int[] except) => Assert.Equal(
        Enumerable.Range(0, count).Except(except).Select(LoggedRequest.Id).Order(), _rig.Edge.Received.Order());

    private static void AssertCounts(JsonElement statistics, int refused, int failedBatches)
    {
        Assert.Equal(refused, statistics.GetProperty("refused_transactions").GetInt32());
        Assert.Equal(failedBatches, statistics.GetProperty("failed_batches").GetInt32());
    }
}
