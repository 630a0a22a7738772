using System.Text;
using CequenceApigw.Function.Forwarder.LateEvents;
using CequenceApigw.Transactions;

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
        Assert.Null(watch.Due(readTo: 13 * Minute, now: 14 * Minute - 2));
        // A backlog: it has not been read far enough.
        Assert.Null(watch.Due(readTo: 11 * Minute - 2, now: 60 * Minute));
        Assert.Equal((1, 5 * Minute - 1), Ends(watch.Due(readTo: 13 * Minute, now: 14 * Minute)!));
        watch.Settle();
        Assert.Equal(5 * Minute - 1, watch.SettledTo(13 * Minute));
    }

    [Fact]
    public void What_is_old_when_it_is_read_is_settled_at_once()
    {
        var watch = new LateEventWatch(0, _budget);
        watch.Cover(1, 20 * Minute, now: 21 * Minute);
        Assert.Equal(15 * Minute - 1, watch.SettledTo(20 * Minute));
    }

    [Fact]
    public void Equal_counts_of_all_minutes_mean_that_nothing_is_missing()
    {
        var watch = new LateEventWatch(0, new EventIdBudget(100));
        watch.Cover(5 * Minute, 20 * Minute, now: 12 * Minute);
        Add(watch, 11 * Minute, 11 * Minute + 1);
        Add(watch, 11 * Minute, 12 * Minute);
        var stretch = watch.Due(30 * Minute, 30 * Minute)!;
        watch.Settle();
        stretch = watch.Due(30 * Minute, 30 * Minute)!;
        Assert.Equal((10 * Minute, 15 * Minute - 1), Ends(stretch));
        Assert.True(watch.IsComplete(stretch, new Dictionary<long, long> { [11 * Minute] = 1, [12 * Minute] = 1 }));
        Assert.False(watch.IsComplete(stretch, new Dictionary<long, long> { [11 * Minute] = 1, [12 * Minute] = 2 }));
        Assert.False(watch.IsComplete(stretch, new Dictionary<long, long> { [11 * Minute] = 1 }));
        Assert.False(watch.IsComplete(stretch, new Dictionary<long, long> { [11 * Minute] = 1, [12 * Minute] = 1, [16 * Minute] = 1 }));
    }

    [Fact]
    public void With_more_ids_than_there_is_room_for_a_stretch_is_blind_and_gives_its_room_back()
    {
        var watch = new LateEventWatch(0, _budget);
        watch.Cover(1, 10 * Minute, now: 10 * Minute);
        for (var number = 0; number < 4; number++)
            Add(watch, 1, 1, $"{number}");
        Assert.True(watch.Due(30 * Minute, 30 * Minute)!.IsBlind);
        Add(watch, 6 * Minute, 6 * Minute, "x");
        watch.Settle();
        var second = watch.Due(30 * Minute, 30 * Minute)!;
        Assert.False(second.IsBlind);
        Assert.True(second.Knows("x"u8));
        Assert.False(second.Knows("y"u8));
        watch.Dispose();
        Assert.Equal([true, true, true, false], Enumerable.Range(0, 4).Select(_ => _budget.TryTake()));
    }

    private static void Add(LateEventWatch watch, long timestamp, long ingestionTime, string id = "a") =>
        watch.Seen(new LogEvent("text"u8, timestamp, ingestionTime, Encoding.UTF8.GetBytes(id)));

    private static (long From, long To) Ends(OpenStretch stretch) => (stretch.From, stretch.To);
}
