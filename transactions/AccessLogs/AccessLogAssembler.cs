using System.Text;

namespace CequenceApigw.Transactions.AccessLogs;

/// <summary>Reads the access log of HTTP APIs, in which each event is a whole request.</summary>
public sealed class AccessLogAssembler : ExchangeAssembler
{
    private readonly AccessLogLayout _layout;
    private readonly List<(byte[] ApiId, byte[] Stage)>? _stages;
    private List<Exchange> _pending = [];

    // A line that stands in the log twice has the same timestamp both times; the second one may turn up late.
    private readonly HashSet<(RequestDigest Digest, long Timestamp)> _known = [];
    private readonly Queue<(RequestDigest Digest, long Timestamp)> _knownInOrder = [];

    /// <summary>Reads the log that discovery sets up: every line is of the guide's layout, and meant.</summary>
    public AccessLogAssembler() => _layout = AccessLogLayout.Guide;

    /// <summary>Reads an owner's log, into which others may write, too.</summary>
    /// <param name="layout">The owner's layout.</param>
    /// <param name="stages">The stages that are meant, as <c>{apiId}/{stage}</c>; lines of all others are ignored.</param>
    public AccessLogAssembler(AccessLogLayout layout, IEnumerable<string> stages)
    {
        _layout = layout;
        _stages = [.. stages.Select(stage => stage.Split('/', 2)).Select(parts => (Encoding.UTF8.GetBytes(parts[0]), Encoding.UTF8.GetBytes(parts[^1])))];
    }

    /// <summary>
    /// The latest requests, which are told from lines that stand in the log once more, as after a write of API Gateway's that was repeated;
    /// some 60 bytes each. Of a log with more requests in the time in which lines may turn up, such a line may become a transaction again.
    /// </summary>
    public const int Remembered = 300_000;

    /// <inheritdoc/>
    public override IReadOnlyList<Exchange> Pending => _pending;

    /// <inheritdoc/>
    public override void Add(LogEvent logEvent)
    {
        var exchange = new AccessExchange(logEvent, _layout);
        if (_stages?.Exists(stage => exchange.IsOf(stage.ApiId, stage.Stage)) is false)
            UnknownEvents++;
        else if (IsNew((exchange.Digest, logEvent.Timestamp)))
            _pending.Add(exchange);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Exchange> Take(long readTo, long settledTo)
    {
        var taken = _pending;
        _pending = [];
        while (_knownInOrder.TryPeek(out var oldest) && oldest.Timestamp <= settledTo)
            ForgetOldest();
        return taken;
    }

    private bool IsNew((RequestDigest Digest, long Timestamp) line)
    {
        if (!_known.Add(line))
            return false;
        _knownInOrder.Enqueue(line);
        if (_knownInOrder.Count > Remembered)
            ForgetOldest();
        return true;
    }

    private void ForgetOldest() => _known.Remove(_knownInOrder.Dequeue());
}
