using System.Runtime.InteropServices;

namespace CequenceApigw.Transactions.ExecutionLogs;

/// <summary>
/// Groups the lines of a REST API's execution log by their request id. Lines of different requests may be interleaved.
/// A request id can be chosen by the client, so two requests may share one: where a line begins a request
/// (<c>Extended Request Id</c>, <c>Starting execution</c>) that the one before can't have, another request begins.
/// </summary>
/// <param name="lateness">How long after its timestamp an event may still turn up.</param>
public sealed class ExecutionLogAssembler(TimeSpan lateness) : ExchangeAssembler
{
    /// <summary>
    /// After that a request without an end is given up: the integration timeout can be raised to 5 minutes
    /// (AWS's quotas page), and its lines follow at once.
    /// </summary>
    public static readonly TimeSpan LongestRequest = TimeSpan.FromMinutes(6);

    // The latest request of each id, taken ones included: lines may follow the one that completes a request.
    private readonly Dictionary<RequestDigest, ExecutionExchange> _latest = [];
    private readonly List<ExecutionExchange> _pending = [];
    private readonly long _lateness = (long)lateness.TotalMilliseconds;

    // Most lines follow another of the same request.
    private byte[] _lastId = [];
    private RequestDigest _lastDigest;

    /// <inheritdoc/>
    public override IReadOnlyList<Exchange> Pending => _pending;

    /// <inheritdoc/>
    public override void Add(LogEvent logEvent)
    {
        if (!ExecutionLine.TryParse(logEvent.Message, out var line))
        {
            UnknownEvents++;
            return;
        }
        var digest = DigestOf(line.RequestId);
        ref var latest = ref CollectionsMarshal.GetValueRefOrAddDefault(_latest, digest, out var known);
        if (!known || latest!.IsFollowedBy(line))
        {
            latest = new ExecutionExchange(digest, line.RequestId, logEvent.Timestamp, sharesId: known);
            _pending.Add(latest);
        }
        latest.Add(line, logEvent.Timestamp);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Exchange> Take(long horizon)
    {
        var taken = _pending.FindAll(exchange => IsSettled(exchange, horizon));
        taken.ForEach(exchange => exchange.IsTaken = true);
        _pending.RemoveAll(exchange => exchange.IsTaken);
        return taken;
    }

    internal override bool Reads(ReadOnlySpan<byte> escapedMessage) => !ExecutionLine.IsEndpoints(escapedMessage);

    private bool IsSettled(ExecutionExchange exchange, long horizon) => exchange switch
    {
        { IsComplete: true } => exchange.LastEvent <= horizon,
        { HasStatus: true } => exchange.LastEvent + _lateness <= horizon,
        _ => exchange.LastEvent + (long)LongestRequest.TotalMilliseconds <= horizon,
    };

    private RequestDigest DigestOf(ReadOnlySpan<byte> requestId)
    {
        if (!requestId.SequenceEqual(_lastId))
        {
            _lastId = requestId.ToArray();
            _lastDigest = RequestDigest.Of(requestId);
        }
        return _lastDigest;
    }
}
