using CequenceApigw.Function.State;
using CequenceApigw.Transactions.Redacting;
using static CequenceApigw.Function.Tests.Forwarder.ForwarderRig;

namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>What is read and how often it arrives.</summary>
public class ForwarderTests
{
    private readonly ForwarderRig _rig = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_request_arrives_once_over_several_runs(bool startsCold)
    {
        _rig.StartsCold = startsCold;
        await _rig.AddSourceAsync();
        for (var number = 0; number < 300; number++)
            _rig.Logs.Write(RestGroup, LoggedRequest.Rest(number, At(number)));
        for (var minute = 1; minute <= 8; minute++)
            await _rig.RunAsync(minute * 60);
        Assert.Equal(Enumerable.Range(0, 300).Select(LoggedRequest.Id), _rig.Edge.Received);
    }

    [Fact]
    public async Task What_is_to_be_redacted_does_not_leave_the_account()
    {
        _rig.Redaction = Redaction.Of(["Host"], ["token"]);
        await _rig.AddSourceAsync();
        _rig.Logs.Write(RestGroup, LoggedRequest.Rest(1, At(10), """{"token":"s3cr3t"}"""));
        var sent = "";
        _rig.Edge.Refuses = transaction => (sent += transaction).Length == 0;
        await _rig.RunAsync(60);
        Assert.Contains("\"Host:Kioq\"", sent, StringComparison.Ordinal);
        Assert.Contains(Convert.ToBase64String("""{"token":"***"}"""u8), sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_empty_pages_and_throttled_calls_make_no_difference()
    {
        await _rig.AddSourceAsync();
        _rig.Logs.PageSize = 7;
        _rig.Logs.EmptyPagesBetween = true;
        _rig.Logs.ThrottledCalls = 2;
        for (var number = 0; number < 50; number++)
            _rig.Logs.Write(RestGroup, LoggedRequest.Rest(number, At(10)));
        var statistics = await _rig.RunAsync(60);
        Assert.Equal(50, _rig.Edge.Received.Distinct().Count());
        Assert.Equal(50, _rig.Edge.Received.Count);
        Assert.Equal(2, statistics.GetProperty("throttles").GetInt32());
        Assert.Equal(50 * 11, statistics.GetProperty("total_events_fetched").GetInt32());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Events_that_turn_up_late_are_not_lost(bool startsCold)
    {
        _rig.StartsCold = startsCold;
        await _rig.AddSourceAsync();
        _rig.Logs.Write(RestGroup, LoggedRequest.Rest(1, At(100)));
        await _rig.RunMinutesAsync(1, 5);
        _rig.Logs.Write(RestGroup, LoggedRequest.Rest(2, At(30)));
        await _rig.RunMinutesAsync(6, 25);
        Assert.Equal([LoggedRequest.Id(1), LoggedRequest.Id(2)], _rig.Edge.Received);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_request_whose_lines_turn_up_in_two_runs_is_one_transaction(bool startsCold)
    {
        _rig.StartsCold = startsCold;
        await _rig.AddSourceAsync();
        var events = LoggedRequest.Rest(1, At(20));
        _rig.Logs.Write(RestGroup, events.Where((_, at) => at is not (4 or 6)));
        await _rig.RunMinutesAsync(1, 4);
        Assert.Empty(_rig.Edge.Received);
        _rig.Logs.Write(RestGroup, events.Where((_, at) => at is 4 or 6));
        await _rig.RunMinutesAsync(5, 25);
        Assert.Equal([LoggedRequest.Id(1)], _rig.Edge.Received);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_long_request_holds_the_checkpoint_back_until_it_ends(bool startsCold)
    {
        _rig.StartsCold = startsCold;
        await _rig.AddSourceAsync();
        var events = LoggedRequest.Rest(1, At(10));
        _rig.Logs.Write(RestGroup, events.Take(6));
        _rig.Logs.Write(RestGroup, LoggedRequest.Rest(2, At(200)));
        await _rig.RunMinutesAsync(1, 4);
        _rig.Logs.Write(RestGroup, events.Skip(6).Select(e => (e.Message, e.Timestamp + 290_000)));
        await _rig.RunMinutesAsync(5, 5);
        Assert.True((await _rig.CheckpointAsync())?.ReadTo is null or < 1_924_992_010_000);
        await _rig.RunMinutesAsync(6, 30);
        Assert.Equal([LoggedRequest.Id(2), LoggedRequest.Id(1)], _rig.Edge.Received);
        Assert.True((await _rig.CheckpointAsync())!.ReadTo >= At(300) - 1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_a_delivered_request_neither_a_piece_nor_a_late_last_line_is_sent_again(bool startsCold)
    {
        _rig.StartsCold = startsCold;
        await _rig.AddSourceAsync();
        // It spans the timestamp at which checkpoints come to stand: five minutes.
        _rig.Logs.Write(RestGroup, LoggedRequest.Rest(1, At(300) - 5));
        for (var run = 1; run < 30; run++)
            Assert.Empty((await _rig.RunAsync(run * 60)).GetProperty("untransactable").EnumerateObject());
        Assert.Equal([LoggedRequest.Id(1)], _rig.Edge.Received);
        Assert.True((await _rig.CheckpointAsync())!.ReadTo > At(300) - 2);
    }

    [Fact]
    public async Task The_last_line_of_a_delivered_request_is_not_counted_as_another_request()
    {
        await _rig.AddSourceAsync();
        // All but its last line lie before the timestamp at which the checkpoint comes to stand.
        _rig.Logs.Write(RestGroup, LoggedRequest.Rest(1, At(300) - 10));
        await _rig.RunMinutesAsync(1, 25);
        Assert.Equal(At(300) - 1, (await _rig.CheckpointAsync())!.ReadTo);
        _rig.Die();
        for (var minute = 26; minute < 65; minute++)
            Assert.Empty((await _rig.RunAsync(minute * 60)).GetProperty("untransactable").EnumerateObject());
    }

    [Fact]
    public async Task What_was_logged_while_the_integration_was_off_for_days_is_not_forwarded()
    {
        await _rig.WriteAsync(10);
        await _rig.RunMinutesAsync(1, 30);
        // Its owner logs on for himself, for three days.
        for (var number = 10; number < 20; number++)
            _rig.Logs.Write(RestGroup, LoggedRequest.Rest(number, At(86_400)));
        await ComeBackAsync(EnabledAt.AddMinutes(20), EnabledAt.AddDays(3));
        _rig.Logs.Write(RestGroup, LoggedRequest.Rest(20, At(3 * 86_400)));
        _rig.Die();
        await _rig.RunMinutesAsync(4321, 4350);
        Assert.Equal([.. Enumerable.Range(0, 10).Select(LoggedRequest.Id), LoggedRequest.Id(20)], _rig.Edge.Received);
        Assert.True((await _rig.CheckpointAsync())!.ReadTo > At(3 * 86_400));
    }

    [Fact]
    public async Task A_source_that_was_away_for_hours_is_read_on_from_where_it_was()
    {
        await _rig.WriteAsync(10);
        await _rig.RunMinutesAsync(1, 30);
        _rig.Logs.Write(RestGroup, LoggedRequest.Rest(10, At(3_600)));
        await ComeBackAsync(EnabledAt.AddMinutes(20), EnabledAt.AddHours(3));
        _rig.Die();
        await _rig.RunMinutesAsync(181, 182);
        Assert.Equal(Enumerable.Range(0, 11).Select(LoggedRequest.Id), _rig.Edge.Received);
    }

    [Fact]
    public async Task A_backlog_of_more_than_a_day_outlives_an_absence_of_a_minute()
    {
        await _rig.WriteAsync(10);
        await _rig.RunMinutesAsync(1, 20);
        // The Edge takes nothing for two days.
        for (var hour = 1; hour <= 48; hour++)
            _rig.Logs.Write(RestGroup, LoggedRequest.Rest(9 + hour, At(hour * 3_600)));
        await ComeBackAsync(EnabledAt.AddHours(48).AddMinutes(1), EnabledAt.AddHours(48).AddMinutes(2));
        _rig.Die();
        await _rig.RunMinutesAsync(48 * 60 + 3, 48 * 60 + 12);
        Assert.Equal(Enumerable.Range(0, 58).Select(LoggedRequest.Id), _rig.Edge.Received);
    }

    [Fact]
    public async Task Access_logs_and_execution_logs_are_forwarded_side_by_side()
    {
        await _rig.AddSourceAsync();
        await _rig.AddSourceAsync(HttpGroup, ApiType.Http);
        _rig.Logs.Write(RestGroup, LoggedRequest.Rest(1, At(10)));
        _rig.Logs.Write(HttpGroup, [LoggedRequest.Http(2, At(20)), LoggedRequest.Http(3, At(20))]);
        await _rig.RunAsync(60);
        var statistics = await _rig.RunAsync(120);
        Assert.Equal([LoggedRequest.Id(1), LoggedRequest.Id(2), LoggedRequest.Id(3)], _rig.Edge.Received.Order());
        Assert.Equal(2, statistics.GetProperty("log_group_count").GetInt32());
        Assert.Equal(0, statistics.GetProperty("duplicates_dropped").GetInt32());
        _rig.Die();
        statistics = await _rig.RunAsync(180);
        Assert.Equal(3, statistics.GetProperty("duplicates_dropped").GetInt32());
        Assert.Equal(3, _rig.Edge.Received.Count);
    }

    [Fact]
    public async Task A_log_group_that_does_not_exist_yet_is_no_error()
    {
        await _rig.AddSourceAsync();
        var statistics = await _rig.RunAsync(60);
        Assert.Equal(0, statistics.GetProperty("failed_log_groups").GetInt32());
        _rig.Logs.Write(RestGroup, LoggedRequest.Rest(1, At(10)));
        await _rig.RunMinutesAsync(2, 25);
        Assert.Equal([LoggedRequest.Id(1)], _rig.Edge.Received);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_cannot_become_a_transaction_is_counted_once(bool startsCold)
    {
        _rig.StartsCold = startsCold;
        await _rig.AddSourceAsync();
        _rig.Logs.Write(RestGroup, [("(a) Extended Request Id: x=", At(10)), ("(a) Method completed with status: 429", At(10))]);
        Assert.Equal(1, (await _rig.RunAsync(60)).GetProperty("untransactable").GetProperty("Throttled").GetInt32());
        Assert.Empty((await _rig.RunAsync(120)).GetProperty("untransactable").EnumerateObject());
        Assert.Equal(0, _rig.Edge.Posts);
    }

    [Fact]
    public async Task Statistics_have_the_guides_names_and_no_content_is_logged()
    {
        await _rig.AddSourceAsync();
        for (var number = 0; number < 10; number++)
            _rig.Logs.Write(RestGroup, LoggedRequest.Rest(number, At(10), "a secret body"));
        var statistics = await _rig.RunAsync(60);
        Assert.Equal(1, statistics.GetProperty("log_group_count").GetInt32());
        Assert.Equal(110, statistics.GetProperty("total_events_fetched").GetInt32());
        Assert.Equal(10, statistics.GetProperty("total_transactions_parsed_from_streams").GetInt32());
        Assert.Equal(1, statistics.GetProperty("total_batches").GetInt32());
        Assert.Equal(1, statistics.GetProperty("successful_batches").GetInt32());
        Assert.Equal(0, statistics.GetProperty("failed_batches").GetInt32());
        Assert.Equal(10, statistics.GetProperty("average_batch_size").GetDouble());
        Assert.Equal(35, statistics.GetProperty("oldest_unread_seconds").GetDouble());
        Assert.Contains(statistics.GetRawText(), _rig.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("a secret body", _rig.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("203.0.113.7", _rig.Output, StringComparison.Ordinal);
    }

    /// <summary>Discovery takes the log group away, and adds it again.</summary>
    private async Task ComeBackAsync(DateTimeOffset since, DateTimeOffset again)
    {
        await _rig.Table.PutAsync(new Absence(RestGroup, since), default);
        await _rig.Table.PutAsync(new Source(RestGroup, ApiType.Rest, again, "a1b2c3", "prod"), default);
    }
}
