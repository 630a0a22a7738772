using System.Runtime.InteropServices;

namespace CequenceApigw.Sandbox.Logs;

/// <summary>A log group and its events, kept in reading order.</summary>
internal sealed class LogGroup(string accountId, string region, string name, DateTimeOffset created)
{
    private readonly Lock _lock = new();
    private readonly List<LogEvent> _events = [];
    private readonly SortedDictionary<string, DateTimeOffset> _streams = new(StringComparer.Ordinal);
    private readonly SortedDictionary<long, int> _ingested = [];
    private bool _sorted = true;
    private long _sequence;

    public string AccountId { get; } = accountId;

    public string Region { get; } = region;

    public string Name { get; } = name;

    public DateTimeOffset Created { get; } = created;

    /// <summary>Null keeps events for ever.</summary>
    public int? RetentionInDays { get; set; }

    /// <summary>Made by a CloudFormation stack, which sets its retention and removes it.</summary>
    public bool IsManagedByStack { get; set; }

    /// <summary>As the API shows it, with <c>:*</c> at its end.</summary>
    public string Arn => $"arn:aws:logs:{Region}:{AccountId}:log-group:{Name}:*";

    public IReadOnlyList<(string Name, DateTimeOffset Created)> Streams
    {
        get
        {
            lock (_lock) return [.. _streams.Select(stream => (stream.Key, stream.Value))];
        }
    }

    /// <summary>Number of events by the minute from which on they can be read, later minutes included.</summary>
    public IReadOnlyList<(DateTimeOffset Minute, int Events)> IngestedByMinute
    {
        get
        {
            lock (_lock) return [.. _ingested.Select(each => (DateTimeOffset.UnixEpoch.AddMinutes(each.Key), each.Value))];
        }
    }

    /// <summary>Returns false where the stream existed.</summary>
    public bool AddStream(string stream, DateTimeOffset now)
    {
        lock (_lock) return _streams.TryAdd(stream, now);
    }

    public void Write(string stream, IEnumerable<(DateTimeOffset Timestamp, string Message)> events, DateTimeOffset ingested)
    {
        lock (_lock)
        {
            _streams.TryAdd(stream, ingested);
            var before = _events.Count;
            foreach (var (timestamp, message) in events)
                _events.Add(new LogEvent(timestamp.ToUnixTimeMilliseconds(), ingested.ToUnixTimeMilliseconds(), _sequence++, stream, message));
            var minute = ingested.ToUnixTimeMilliseconds() / 60_000;
            _ingested[minute] = _ingested.GetValueOrDefault(minute) + _events.Count - before;
            _sorted = false;
        }
    }

    /// <summary>
    /// The events behind <paramref name="after"/> that were ingested by <paramref name="now"/>, in order; the caller stops when it has enough.
    /// </summary>
    public IReadOnlyList<LogEvent> Read(LogQuery query, (long, long, long) after, long now, Func<LogEvent, bool> isPageFull)
    {
        lock (_lock)
        {
            Sort();
            var found = new List<LogEvent>();
            for (var index = FirstAfter(after); index < _events.Count && _events[index].Timestamp <= query.EndTime; index++)
            {
                var each = _events[index];
                if (each.IngestionTime > now || !query.Matches(each)) continue;
                if (isPageFull(each)) break;
                found.Add(each);
            }

            return found;
        }
    }

    private void Sort()
    {
        if (_sorted) return;
        _events.Sort();
        _sorted = true;
    }

    private int FirstAfter((long, long, long) key)
    {
        var events = CollectionsMarshal.AsSpan(_events);
        var (low, high) = (0, events.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (events[middle].Key.CompareTo(key) > 0) high = middle;
            else low = middle + 1;
        }

        return low;
    }
}
