namespace CequenceApigw.Function.Forwarder.LateEvents;

/// <summary>How many of the events that were read CloudWatch Logs got in which minute: to compare with its own count.</summary>
/// <param name="completeFrom">Events that came in before this time may have been read by an earlier process, uncounted.</param>
internal sealed class IngestionCensus(long completeFrom)
{
    private const long Minute = 60_000;

    private readonly SortedDictionary<long, long> _counts = [];
    private long _lastMinute = -1;
    private long _lastCount;

    /// <summary>The minute of a time, both in milliseconds since the Unix epoch.</summary>
    public static long MinuteOf(long time) => time - time % Minute;

    public void Count(long ingestionTime)
    {
        // Neighbours came in together, mostly.
        var minute = MinuteOf(ingestionTime);
        if (minute != _lastMinute)
        {
            Flush();
            _lastMinute = minute;
        }
        _lastCount++;
    }

    /// <summary>Whether any event was read that came in during these minutes.</summary>
    public bool HasAny(long from, long to) => Minutes(from, to).Any(minute => this[minute] > 0);

    /// <summary>Whether all events were read that came in during these minutes.</summary>
    /// <param name="from">A time in the first minute.</param>
    /// <param name="to">A time in the last one.</param>
    /// <param name="incoming">CloudWatch's count of each minute that had any.</param>
    public bool Equals(long from, long to, IReadOnlyDictionary<long, long> incoming) =>
        Minutes(from, to).All(minute => minute >= completeFrom && this[minute] == incoming.GetValueOrDefault(minute));

    /// <summary>Forgets the minutes before a time.</summary>
    public void Forget(long before)
    {
        foreach (var minute in _counts.Keys.TakeWhile(minute => minute < MinuteOf(before)).ToList())
            _counts.Remove(minute);
    }

    private long this[long minute]
    {
        get
        {
            Flush();
            return _counts.GetValueOrDefault(minute);
        }
    }

    private static IEnumerable<long> Minutes(long from, long to)
    {
        for (var minute = MinuteOf(from); minute <= to; minute += Minute)
            yield return minute;
    }

    private void Flush()
    {
        if (_lastCount > 0)
            _counts[_lastMinute] = _counts.GetValueOrDefault(_lastMinute) + _lastCount;
        _lastCount = 0;
    }
}
