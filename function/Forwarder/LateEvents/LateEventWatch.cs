using CequenceApigw.Transactions;

namespace CequenceApigw.Function.Forwarder.LateEvents;

/// <summary>
/// Knows which stretches of a log group, though read, may still get events, and what was there at the first look. When a stretch
/// is old enough, CloudWatch's count of the events that came in tells whether there is anything to be found by a second look.
/// </summary>
/// <param name="start">Where reading began, in milliseconds since the Unix epoch.</param>
/// <param name="budget">Bounds the memory.</param>
internal sealed class LateEventWatch(long start, EventIdBudget budget) : IDisposable
{
    private static readonly long Lateness = (long)ForwarderLimits.Lateness.TotalMilliseconds;
    private static readonly long MetricDelay = (long)ForwarderLimits.MetricDelay.TotalMilliseconds;
    private static readonly long Stretch = (long)ForwarderLimits.Stretch.TotalMilliseconds;

    private readonly IngestionCensus _census = new(start + Lateness);
    private readonly Queue<OpenStretch> _open = [];
    private OpenStretch? _newest;

    /// <summary>Up to this timestamp no event turns up any more.</summary>
    /// <param name="readTo">How far the log group has been read.</param>
    public long SettledTo(long readTo) => _open.TryPeek(out var oldest) ? Math.Min(readTo, oldest.From - 1) : readTo;

    /// <summary>Before a span is read for the first time: opens the stretches of it that may still get events.</summary>
    /// <param name="from">Its first timestamp.</param>
    /// <param name="to">Its last one.</param>
    /// <param name="now">The time of reading. What is old enough by then, as after an outage, needs no second look.</param>
    public void Cover(long from, long to, long now)
    {
        for (var begin = from - from % Stretch; begin <= to; begin += Stretch)
        {
            var end = begin + Stretch - 1;
            if (end + Lateness <= now || _newest?.To == end)
                continue;
            _newest?.Complete();
            _newest = new OpenStretch(Math.Max(from, begin), end, budget);
            _open.Enqueue(_newest);
        }
    }

    /// <summary>An event was read for the first time.</summary>
    public void Seen(LogEvent logEvent)
    {
        _census.Count(logEvent.IngestionTime);
        if (_open.Count == 0)
            return;
        if (_newest!.From <= logEvent.Timestamp)
        {
            _newest.Add(logEvent.Id);
            return;
        }
        foreach (var stretch in _open)
        {
            if (stretch.From <= logEvent.Timestamp && logEvent.Timestamp <= stretch.To)
                stretch.Add(logEvent.Id);
        }
    }

    /// <summary>An event was found by a second look, which each event meets once.</summary>
    public void SeenLate(LogEvent logEvent) => _census.Count(logEvent.IngestionTime);

    /// <summary>The oldest stretch that may still get events, if by now it has got all.</summary>
    public OpenStretch? Due(long readTo, long now) =>
        _open.TryPeek(out var oldest) && oldest.To + Lateness <= Math.Min(readTo, now - MetricDelay) ? oldest : null;

    /// <summary>The minutes in which events of the stretch may have come in.</summary>
    public static (long From, long To) Minutes(OpenStretch stretch) => (IngestionCensus.MinuteOf(stretch.From), stretch.To + Lateness);

    /// <summary>Whether CloudWatch's count can tell anything. Where nothing was read, its silence proves nothing: it may be late itself.</summary>
    public bool IsCountOf(OpenStretch stretch) => _census.HasAny(stretch.From, stretch.To + Lateness);

    /// <summary>Whether all that came in was read.</summary>
    public bool IsComplete(OpenStretch stretch, IReadOnlyDictionary<long, long> incoming) =>
        _census.Equals(stretch.From, stretch.To + Lateness, incoming);

    /// <summary>The oldest stretch is done with.</summary>
    public void Settle()
    {
        var settled = _open.Dequeue();
        settled.Forget();
        if (settled == _newest)
            _newest = null;
        if (_open.TryPeek(out var oldest))
            _census.Forget(oldest.From);
    }

    public void Dispose()
    {
        foreach (var stretch in _open)
            stretch.Forget();
    }
}
