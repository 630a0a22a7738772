using CequenceApigw.Transactions.AccessLogs;
using CequenceApigw.Transactions.ExecutionLogs;

namespace CequenceApigw.Transactions;

/// <summary>
/// Reads a log of either kind, for those who don't know which: the first event that is a JSON object makes it an access
/// log, the first one that begins with a request id in parentheses an execution log.
/// </summary>
public sealed class EitherLogAssembler : ExchangeAssembler
{
    private ExchangeAssembler? _log;
    private long _before;

    /// <inheritdoc/>
    public override IReadOnlyList<Exchange> Pending => _log?.Pending ?? [];

    /// <inheritdoc/>
    public override long UnknownEvents => _before + (_log?.UnknownEvents ?? 0);

    /// <inheritdoc/>
    public override void Add(LogEvent logEvent)
    {
        _log ??= logEvent.Message.TrimStart(" \t\r\n"u8) switch
        {
            [(byte)'{', ..] => new AccessLogAssembler(),
            [(byte)'(', ..] => new ExecutionLogAssembler(),
            _ => null,
        };
        if (_log is null)
            _before++;
        else
            _log.Add(logEvent);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Exchange> Take(long readTo, long settledTo) => _log?.Take(readTo, settledTo) ?? [];

    /// <inheritdoc/>
    public override bool Reads(ReadOnlySpan<byte> escapedMessage) => _log?.Reads(escapedMessage) ?? true;
}
