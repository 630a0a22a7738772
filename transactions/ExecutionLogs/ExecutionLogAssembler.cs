using System.Runtime.CompilerServices;
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
    /// After that a request without an end is given up: a response may be streamed for 15 minutes (API Gateway's guide, response streaming),
    /// and its lines follow at once.
    /// </summary>
    public static readonly TimeSpan LongestRequest = TimeSpan.FromMinutes(16);

    private static readonly long Longest = (long)LongestRequest.TotalMilliseconds;

    // Lines that follow the one that completes a request do so within milliseconds.
    private const long Trail = 10_000;

    // The latest request of each id that is under way.
    private readonly Dictionary<RequestDigest, ExecutionExchange> _latest = [];
    private readonly List<ExecutionExchange> _pending = [];

    // Those taken, until no further line of them can turn up: there are many, so little is kept of each.
    private readonly Dictionary<RequestDigest, RequestMarks> _taken = [];
    private readonly Queue<(RequestDigest Id, RequestDigest Digest, long LastEvent)> _takenInOrder = [];
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
        var digest = RequestDigest.Of(line.RequestId);
        _latestEvent = Math.Max(_latestEvent, logEvent.Timestamp);
        ref var latest = ref CollectionsMarshal.GetValueRefOrNullRef(_latest, digest);
        if (Unsafe.IsNullRef(ref latest))
            AddToNew(line, digest, logEvent);
        else
            AddToLatest(line, ref latest, logEvent);
    }

    private void AddToLatest(ExecutionLine line, ref ExecutionExchange latest, LogEvent logEvent)
    {
        var exchange = latest.Former is null ? latest : latest.InStream(StreamKey.Of(logEvent.Stream));
        if (exchange.IsFollowedBy(line, logEvent.Timestamp))
        {
            latest = exchange = new ExecutionExchange(
                exchange.IdDigest, line.RequestId, logEvent.Timestamp, StreamKey.Of(logEvent.Stream), sharesId: true, latest);
            _pending.Add(exchange);
        }
        exchange.Add(line, logEvent.Timestamp);
    }

    private void AddToNew(ExecutionLine line, RequestDigest digest, LogEvent logEvent)
    {
        var sharesId = _taken.TryGetValue(digest, out var taken);
        if (sharesId && !taken.IsFollowedBy(line, logEvent.Timestamp, digest))
            return;
        var exchange = new ExecutionExchange(digest, line.RequestId, logEvent.Timestamp, StreamKey.Of(logEvent.Stream), sharesId, former: null);
        _latest.Add(digest, exchange);
        _pending.Add(exchange);
        exchange.Add(line, logEvent.Timestamp);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Exchange> Take(long readTo, long settledTo)
    {
        var taken = _pending.FindAll(exchange => IsSettled(exchange, readTo, settledTo));
        foreach (var exchange in taken)
            Remember(exchange);
        _pending.RemoveAll(exchange => exchange.IsTaken);
        foreach (var exchange in _pending)
        {
            // The others are complete soon.
            if (exchange.LastEvent < readTo - Trail)
                exchange.Compact();
        }
        // What is settled may lie far ahead of what there was to read.
        ForgetBefore(Math.Min(settledTo, _latestEvent) - Trail);
        return taken;
    }

    private void Remember(ExecutionExchange exchange)
    {
        exchange.IsTaken = true;
        if (_latest.TryGetValue(exchange.IdDigest, out var latest) && latest == exchange)
        {
            if (latest.Former is { } former)
                _latest[exchange.IdDigest] = former;
            else
                _latest.Remove(exchange.IdDigest);
        }
        _taken[exchange.IdDigest] = exchange.Marks;
        _takenInOrder.Enqueue((exchange.IdDigest, exchange.Digest, exchange.LastEvent));
    }

    private void ForgetBefore(long timestamp)
    {
        while (_takenInOrder.TryPeek(out var request) && request.LastEvent < timestamp)
        {
            _takenInOrder.Dequeue();
            if (_taken.TryGetValue(request.Id, out var latest) && latest.Digest == request.Digest)
                _taken.Remove(request.Id);
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
