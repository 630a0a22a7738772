using System.IO.Hashing;

namespace CequenceApigw.Function.Forwarder.LateEvents;

/// <summary>A stretch of a log group that has been read and may still get late events, with the ids of those that were there.</summary>
/// <param name="from">Its first timestamp, in milliseconds since the Unix epoch.</param>
/// <param name="to">Its last one.</param>
internal sealed class OpenStretch(long from, long to)
{
    // 8 bytes an event: half a day's events of a busy API would not fit, those of some minutes do.
    private readonly List<ulong> _ids = [];
    private int _sorted;

    public long From { get; } = from;

    public long To { get; } = to;

    /// <summary>Whether anything came late; null as long as that is unknown.</summary>
    public bool? NeedsSecondLook { get; set; }

    /// <summary>The event has been read.</summary>
    public void Add(ReadOnlySpan<byte> eventId) => _ids.Add(XxHash3.HashToUInt64(eventId));

    /// <summary>Whether the event was read at the first look.</summary>
    public bool Knows(ReadOnlySpan<byte> eventId)
    {
        if (_sorted < _ids.Count)
        {
            _ids.Sort();
            _sorted = _ids.Count;
        }
        return _ids.BinarySearch(XxHash3.HashToUInt64(eventId)) >= 0;
    }
}
