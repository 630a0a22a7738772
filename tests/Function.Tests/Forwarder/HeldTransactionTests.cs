using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using CequenceApigw.Function.Forwarder;
using CequenceApigw.Function.Forwarder.Progress;
using static CequenceApigw.Function.Tests.Forwarder.ForwarderRig;

namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>
/// When a transaction that the Edge refuses alone is set aside: no refusal that passes, or that hits everything, loses any; one that
/// the Edge never takes doesn't hold its log group for ever.
/// </summary>
public class HeldTransactionTests
{
    private const int Bad = 0;
    private const string Quiet = "API-Gateway-Execution-Logs_a0/quiet";

    private readonly ForwarderRig _rig = new();

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, false)]
    [InlineData(HttpStatusCode.BadRequest, true)]
    [InlineData(HttpStatusCode.Forbidden, false)]
    [InlineData(HttpStatusCode.Forbidden, true)]
    [InlineData(HttpStatusCode.RequestEntityTooLarge, true)]
    public async Task It_is_set_aside_when_five_runs_three_minutes_apart_brought_others_through_though_each_be_a_new_process(HttpStatusCode status, bool startsCold)
    {
        _rig.StartsCold = startsCold;
        Refuse(status);
        var setAside = new List<int>();
        for (var minute = 1; minute <= 30; minute++)
        {
            await _rig.WriteAsync(1, from: minute - 1, at: (minute - 1) * 60 + 10);
            if (Count(await _rig.RunAsync(minute * 60), "refused_transactions") > 0)
                setAside.Add(minute);
            if (minute == 12)
                Assert.True((await _rig.CheckpointAsync())?.ReadTo is null || (await _rig.CheckpointAsync())!.ReadTo < At(10));
        }
        Assert.Equal([2 + 4 * 3], setAside);
        Assert.Equal(Ids(1, 29), _rig.Edge.Received.Order());
        Assert.True((await _rig.CheckpointAsync())!.ReadTo > At(10));
        Assert.Null(await _rig.Table.GetAsync<RefusedRecord>(RestGroup, default));
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    public async Task A_refusal_that_passes_loses_nothing(HttpStatusCode status)
    {
        await _rig.WriteAsync(301);
        // The second batch is a lone transaction.
        _rig.Edge.Answer = post => post is 2 or 3 ? new(status) : null;
        Assert.Equal(0, Count(await _rig.RunAsync(60), "refused_transactions"));
        await _rig.RunMinutesAsync(2, 5);
        Assert.Equal(Ids(0, 301), _rig.Edge.Received.Order());
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, "EdgeRefusesAll")]
    [InlineData(HttpStatusCode.NotFound, "EdgeFailed")]
    [InlineData(HttpStatusCode.Forbidden, "EdgeAccessDenied")]
    public async Task An_Edge_that_takes_nothing_loses_nothing_and_every_run_tells_it(HttpStatusCode status, string id)
    {
        _rig.Edge.Answer = _ => new(status);
        for (var minute = 1; minute <= 40; minute++)
        {
            if (minute <= 10)
                await _rig.WriteAsync(1, from: minute - 1, at: (minute - 1) * 60 + 10);
            var statistics = await _rig.RunAsync(minute * 60);
            Assert.Equal((0, 1), (Count(statistics, "refused_transactions"), Count(statistics, "failed_log_groups")));
            Assert.InRange(Count(statistics, "failed_batches"), 1, 2);
        }
        Assert.Contains($"\"id\":\"{id}\"", _rig.Output, StringComparison.Ordinal);
        _rig.Edge.Answer = _ => null;
        await _rig.RunAsync(41 * 60);
        Assert.Equal(Ids(0, 10), _rig.Edge.Received.Order());
    }

    [Fact]
    public async Task A_web_page_is_no_verdict_on_the_content()
    {
        await _rig.WriteAsync(1);
        _rig.Edge.Answer = _ => new(HttpStatusCode.BadRequest)
        {
            Content = new StringContent("<html>Request Header Or Cookie Too Large</html>", new MediaTypeHeaderValue("text/html")),
        };
        Assert.Equal(1, Count(await _rig.RunAsync(60), "failed_batches"));
        Assert.Contains("\"id\":\"EdgeFailed\"", _rig.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("EdgeRefusesAll", _rig.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Forbidden)]
    public async Task In_a_quiet_log_group_that_comes_first_it_is_set_aside_for_what_the_others_bring_through(HttpStatusCode status)
    {
        Refuse(status);
        await _rig.WriteAsync(1, logGroup: Quiet);
        var refused = 0;
        for (var minute = 1; minute <= 15; minute++)
        {
            for (var group = 0; group < 2 * ForwarderLimits.LogGroupsAtOnce; group++)
                await _rig.WriteAsync(1, from: minute * 10 + group, at: (minute - 1) * 60 + 10, logGroup: $"{RestGroup}-{group}");
            refused += Count(await _rig.RunAsync(minute * 60), "refused_transactions");
            // What is refused of one log group keeps none waiting.
            Assert.Equal(minute * 2 * ForwarderLimits.LogGroupsAtOnce, _rig.Edge.Received.Count);
        }
        Assert.Equal(1, refused);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, 2)]
    [InlineData(HttpStatusCode.Forbidden, 2)]
    [InlineData(HttpStatusCode.NotFound, 3)]
    public async Task A_few_of_a_quiet_log_group_that_comes_first_are_set_aside_and_keep_none_waiting(HttpStatusCode status, int bad)
    {
        _rig.Edge.Refusal = status;
        _rig.Edge.Refuses = transaction => Number(transaction) < bad;
        await _rig.WriteAsync(bad, logGroup: Quiet);
        var refused = 0;
        for (var minute = 1; minute <= 20; minute++)
        {
            for (var group = 0; group < 2 * ForwarderLimits.LogGroupsAtOnce; group++)
                await _rig.WriteAsync(1, from: minute * 10 + group, at: (minute - 1) * 60 + 10, logGroup: $"{RestGroup}-{group}");
            refused += Count(await _rig.RunAsync(minute * 60), "refused_transactions");
            Assert.Equal(minute * 2 * ForwarderLimits.LogGroupsAtOnce, _rig.Edge.Received.Count);
        }
        Assert.Equal(bad, refused);
    }

    [Fact]
    public async Task A_log_group_with_too_many_waits_says_so_and_loses_none()
    {
        const int count = 1000;
        _rig.Edge.Refusal = HttpStatusCode.BadRequest;
        _rig.Edge.Refuses = transaction => Number(transaction) % 10 != 0;
        await _rig.WriteAsync(count);
        await _rig.RunAsync(60);
        Assert.Contains("\"id\":\"EdgeRefusesMany\"", _rig.Output, StringComparison.Ordinal);
        Assert.InRange(_rig.Edge.Received.Count, 1, count / 10 - 1);
        _rig.Edge.Refuses = _ => false;
        await _rig.RunMinutesAsync(2, 30);
        Assert.Equal(Ids(0, count), _rig.Edge.Received.Order());
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Forbidden)]
    public async Task Though_the_only_log_group_has_too_many_they_are_set_aside_and_the_others_get_through(HttpStatusCode status)
    {
        RefuseMany(status);
        await _rig.WriteAsync(400);
        var refused = 0;
        for (var minute = 1; minute <= 45; minute++)
        {
            await _rig.WriteAsync(1, from: 1000 + minute, at: (minute * 60) - 50);
            refused += Count(await _rig.RunAsync(minute * 60), "refused_transactions");
        }
        Assert.Equal((360, 40 + 45), (refused, _rig.Edge.Received.Count));
    }

    [Fact]
    public async Task A_new_process_that_meets_more_than_a_batch_of_them_sets_them_aside()
    {
        RefuseMany(HttpStatusCode.BadRequest);
        await _rig.WriteAsync(400);
        var refused = 0;
        for (var minute = 1; minute <= 30; minute++)
        {
            await _rig.WriteAsync(1, from: 1000 + minute, at: (minute * 60) - 50, logGroup: Quiet);
            if (minute == 4)
                _rig.Die();
            refused += Count(await _rig.RunAsync(minute * 60), "refused_transactions");
        }
        Assert.Equal(360, refused);
    }

    [Fact]
    public async Task Twenty_a_minute_for_good_dont_make_the_log_group_lag()
    {
        _rig.Edge.Refuses = transaction => Number(transaction) % 2 == 0;
        var lag = 0d;
        for (var minute = 1; minute <= 40; minute++)
        {
            await _rig.WriteAsync(40, from: minute * 40, at: (minute * 60) - 50);
            lag = (await _rig.RunAsync(minute * 60)).GetProperty("oldest_unread_seconds").GetDouble();
        }
        Assert.InRange(lag, 0, 15 * 60);
    }

    // Nine of ten of the first thousand.
    private void RefuseMany(HttpStatusCode status)
    {
        _rig.Edge.Refusal = status;
        _rig.Edge.Refuses = transaction => Number(transaction) % 10 != 0 && Number(transaction) < 1000;
    }

    private void Refuse(HttpStatusCode status)
    {
        _rig.Edge.Refusal = status;
        _rig.Edge.Refuses = transaction => Number(transaction) == Bad;
    }

    private static int Number(string transaction)
    {
        using var json = JsonDocument.Parse(transaction);
        return Convert.ToInt32(json.RootElement.GetProperty("transaction-id").GetString()![..8], 16);
    }

    private static int Count(JsonElement statistics, string member) => statistics.GetProperty(member).GetInt32();

    private static IEnumerable<string> Ids(int from, int count) => Enumerable.Range(from, count).Select(LoggedRequest.Id);
}
