using System.Runtime.InteropServices;

namespace CequenceApigw.Transactions.ExecutionLogs;

/// <summary>
/// Groups the lines of a REST API's execution log by their request id. Lines of different requests may be interleaved.
/// A request id can be chosen by the client, so two requests may share one: where a line begins a request
/// (<c>Extended Request Id</c>, <c>Starting execution</c>) that the one before can't have, another request begins. Where both are under
/// way, a line belongs to the one in whose log stream it stands: the lines of a request have been seen in one stream only.
/// </summary>
public sealed class ExecutionLogAssembler : ExchangeAssembler
{
    /// <summary>
    /// After that a request without an end is given up: the integration timeout can be raised to 5 minutes
    /// (AWS's quotas page), and its lines follow at once.
    /// </summary>
    public static readonly TimeSpan LongestRequest = TimeSpan.FromMinutes(6);

    private static readonly long Longest = (long)LongestRequest.TotalMilliseconds;

    // The latest request of each id, taken ones included: lines may follow the one that completes a request.
    private readonly Dictionary<RequestDigest, ExecutionExchange> _latest = [];
    private readonly List<ExecutionExchange> _pending = [];

    // Taken ones, in that order, until no further line can follow.
    private readonly Queue<ExecutionExchange> _taken = [];
    private readonly RecentDigests _digests = new();
    private long _latestEvent;

    /// <inheritdoc/>
    public override IReadOnlyList<Exchange> Pending => _pending;

    /// <inheritdoc/>
    public override void Add(LogEvent logEvent)
    {
        // Few events have a line break at all.
        if (!logEvent.Message.Contains((byte)'\n'))
            AddLine(logEvent.Message, logEvent);
        else
            for (var lines = new EventLines(logEvent.Message); lines.Read();)
                AddLine(lines.Current, logEvent);
    }

    private void AddLine(ReadOnlySpan<byte> text, LogEvent logEvent)
    {
        if (!ExecutionLine.TryParse(text, out var line))
        {
            UnknownEvents++;
            return;
        }
        var digest = _digests.Of(line.RequestId);
        ref var latest = ref CollectionsMarshal.GetValueRefOrAddDefault(_latest, digest, out _);
        var exchange = latest?.Former is null ? latest : latest.InStream(StreamKey.Of(logEvent.Stream));
        if (exchange is null || exchange.IsFollowedBy(line, logEvent.Timestamp))
        {
            latest = exchange = new ExecutionExchange(digest, line.RequestId, logEvent.Timestamp, StreamKey.Of(logEvent.Stream), latest);
            _pending.Add(exchange);
        }
        exchange.Add(line, logEvent.Timestamp);
        _latestEvent = Math.Max(_latestEvent, logEvent.Timestamp);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Exchange> Take(long readTo, long settledTo)
    {
        var taken = _pending.FindAll(exchange => IsSettled(exchange, readTo, settledTo));
        foreach (var exchange in taken)
        {
            exchange.IsTaken = true;
            _taken.Enqueue(exchange);
        }
        _pending.RemoveAll(exchange => exchange.IsTaken);
        // What is settled may lie far ahead of what there was to read.
        ForgetBefore(Math.Min(settledTo, _latestEvent) - Longest);
        return taken;
    }

    private void ForgetBefore(long timestamp)
    {
        while (_taken.TryPeek(out var exchange) && exchange.LastEvent < timestamp)
        {
            _taken.Dequeue();
            if (_latest.TryGetValue(exchange.IdDigest, out var latest) && latest == exchange)
                _latest.Remove(exchange.IdDigest);
        }
    }

    /// <inheritdoc/>
    public override bool Reads(ReadOnlySpan<byte> escapedMessage) => !ExecutionLine.IsEndpoints(escapedMessage);

    private static bool IsSettled(ExecutionExchange exchange, long readTo, long settledTo) => exchange switch
    {
        { IsComplete: true } => exchange.LastEvent <= readTo,
        { HasStatus: true } => exchange.LastEvent <= settledTo,
        _ => exchange.LastEvent + Longest <= settledTo,
    };
}
