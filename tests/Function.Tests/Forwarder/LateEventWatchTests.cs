using System.Text;
using CequenceApigw.Function.Forwarder.LateEvents;
using CequenceApigw.Transactions;
using CequenceApigw.Transactions.AccessLogs;

namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>Which stretches stay open, for how long, and what is known of them.</summary>
public class LateEventWatchTests
{
    private const long Minute = 60_000;

    private readonly EventIdBudget _budget = new(3);

    [Fact]
    public void A_stretch_is_due_when_it_has_got_all_and_CloudWatch_has_counted()
    {
        var watch = new LateEventWatch(0, _budget);
        watch.Cover(1, 5 * Minute, now: 6 * Minute);
        Assert.Equal(0, watch.SettledTo(5 * Minute));
        Assert.Null(watch.Due(readTo: 23 * Minute, now: 24 * Minute - 2));
        // A backlog: it has not been read far enough.
        Assert.Null(watch.Due(readTo: 21 * Minute - 2, now: 60 * Minute));
        Assert.Equal((1, 5 * Minute - 1), Ends(watch.Due(readTo: 23 * Minute, now: 24 * Minute)!));
        watch.Settle();
        Assert.Equal(5 * Minute - 1, watch.SettledTo(23 * Minute));
    }

    [Fact]
    public void What_is_old_when_it_is_read_is_settled_at_once()
    {
        var watch = new LateEventWatch(0, _budget);
        watch.Cover(1, 30 * Minute, now: 31 * Minute);
        Assert.Equal(15 * Minute - 1, watch.SettledTo(30 * Minute));
    }

    [Fact]
    public void Equal_counts_of_all_minutes_mean_that_nothing_is_missing()
    {
        var watch = new LateEventWatch(0, new EventIdBudget(100));
        watch.Cover(15 * Minute, 30 * Minute, now: 22 * Minute);
        Add(watch, 21 * Minute, 21 * Minute + 1);
        Add(watch, 21 * Minute, 22 * Minute);
        var stretch = watch.Due(60 * Minute, 60 * Minute)!;
        watch.Settle();
        stretch = watch.Due(60 * Minute, 60 * Minute)!;
        Assert.Equal((20 * Minute, 25 * Minute - 1), Ends(stretch));
        Assert.True(watch.IsComplete(stretch, new Dictionary<long, long> { [21 * Minute] = 1, [22 * Minute] = 1 }));
        Assert.False(watch.IsComplete(stretch, new Dictionary<long, long> { [21 * Minute] = 1, [22 * Minute] = 2 }));
        Assert.False(watch.IsComplete(stretch, new Dictionary<long, long> { [21 * Minute] = 1 }));
        Assert.False(watch.IsComplete(stretch, new Dictionary<long, long> { [21 * Minute] = 1, [22 * Minute] = 1, [36 * Minute] = 1 }));
    }

    [Fact]
    public void With_more_ids_than_there_is_room_for_a_stretch_is_blind_and_gives_its_room_back()
    {
        var watch = new LateEventWatch(0, _budget);
        watch.Cover(1, 10 * Minute, now: 10 * Minute);
        for (var number = 0; number < 4; number++)
            Add(watch, 1, 1, $"{number}");
        Assert.True(watch.Due(60 * Minute, 60 * Minute)!.IsBlind);
        Add(watch, 6 * Minute, 6 * Minute, "x");
        watch.Settle();
        var second = watch.Due(60 * Minute, 60 * Minute)!;
        Assert.False(second.IsBlind);
        Assert.True(second.Knows("x"u8));
        Assert.False(second.Knows("y"u8));
        watch.Dispose();
        Assert.Equal([true, true, true, false], Enumerable.Range(0, 4).Select(_ => _budget.TryTake()));
    }

    [Fact]
    public void A_second_look_needs_no_room_of_its_own()
    {
        var watch = new LateEventWatch(0, _budget);
        watch.Cover(1, 5 * Minute, now: 5 * Minute);
        foreach (var id in new[] { "a", "b", "c" })
            Add(watch, 1, 1, id);
        var stretch = watch.Due(60 * Minute, 60 * Minute)!;
        var look = new SecondLook(stretch, watch, new AccessLogAssembler());
        foreach (var id in new[] { "late", "a", "b", "c" })
            look.Add(new LogEvent("text"u8, 1, 7 * Minute, Encoding.UTF8.GetBytes(id)));
        Assert.Equal(1, look.LateEvents);
        Assert.False(stretch.IsBlind);
        Assert.True(watch.IsCountOf(stretch));
    }

    private static void Add(LateEventWatch watch, long timestamp, long ingestionTime, string id = "a") =>
        watch.Seen(new LogEvent("text"u8, timestamp, ingestionTime, Encoding.UTF8.GetBytes(id)));

    private static (long From, long To) Ends(OpenStretch stretch) => (stretch.From, stretch.To);
}
