namespace CequenceApigw.Transactions.AccessLogs;

/// <summary>Reads the access log of HTTP APIs, in which each event is a whole request.</summary>
public sealed class AccessLogAssembler : ExchangeAssembler
{
    private List<Exchange> _pending = [];

    /// <inheritdoc/>
    public override IReadOnlyList<Exchange> Pending => _pending;

    /// <inheritdoc/>
    public override void Add(LogEvent logEvent) => _pending.Add(new AccessExchange(logEvent));

    /// <inheritdoc/>
    public override IReadOnlyList<Exchange> Take(long readTo, long settledTo)
    {
        var taken = _pending;
        _pending = [];
        return taken;
    }
}
