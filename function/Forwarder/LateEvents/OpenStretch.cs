using System.IO.Hashing;

namespace CequenceApigw.Function.Forwarder.LateEvents;

/// <summary>A stretch of a log group that has been read and may still get late events, with the ids of those that were there.</summary>
/// <param name="from">Its first timestamp, in milliseconds since the Unix epoch.</param>
/// <param name="to">Its last one.</param>
/// <param name="budget">Bounds how many ids are kept.</param>
internal sealed class OpenStretch(long from, long to, EventIdBudget budget)
{
    private List<ulong> _ids = [];
    private int _sorted;

    public long From { get; } = from;

    public long To { get; } = to;

    /// <summary>Whether anything came late; null as long as that is unknown.</summary>
    public bool? NeedsSecondLook { get; set; }

    /// <summary>There was no room for all ids: what is late can't be told from what was there.</summary>
    public bool IsBlind { get; private set; }

    /// <summary>The event has been read.</summary>
    public void Add(ReadOnlySpan<byte> eventId)
    {
        if (IsBlind)
            return;
        if (budget.TryTake())
        {
            _ids.Add(XxHash3.HashToUInt64(eventId));
            return;
        }
        IsBlind = true;
        Forget();
    }

    /// <summary>It has been read: few ids follow.</summary>
    public void Complete() => _ids.TrimExcess();

    /// <summary>The ids are not needed any more.</summary>
    public void Forget()
    {
        budget.Return(_ids.Count);
        _ids = [];
    }

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
