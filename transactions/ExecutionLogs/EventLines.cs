using System.Text;

namespace CequenceApigw.Transactions.ExecutionLogs;

/// <summary>
/// The lines of one event, nearly always one. Another begins where a line break is followed by the same request id and one
/// of API Gateway's labels, but only in an event that can't be a single line: one that begins with a line in which neither
/// client nor integration has a say, or one that is longer than API Gateway lets a line be. Else a client, who may choose
/// the id, could end its body's line by what it sends.
/// </summary>
internal ref struct EventLines(ReadOnlySpan<byte> message)
{
    private const int LongestLine = 1024 + 12;

    private ReadOnlySpan<byte> _rest = message;
    private bool _hasRead;
    private bool _areSeveral;

    public ReadOnlySpan<byte> Current { get; private set; }

    /// <summary>Moves to the next line; the first one may be empty. False at the end.</summary>
    public bool Read()
    {
        if (_hasRead && _rest.IsEmpty)
            return false;
        _hasRead = true;
        var end = FindEnd();
        Current = end < 0 ? _rest : _rest[..end].TrimEnd((byte)'\r');
        _rest = end < 0 ? default : _rest[(end + 1)..];
        return true;
    }

    private int FindEnd()
    {
        if (_rest.IsEmpty || _rest[0] != '(' || _rest.IndexOf(") "u8) is var id && id < 0)
            return -1;
        var prefix = _rest[..(id + 2)];
        var text = _rest[prefix.Length..];
        var at = _rest.IndexOf("\n("u8);
        _areSeveral = _areSeveral || (at > id && (GatewayLabels.BeginOwnLine(text) || IsTooLong(text)));
        if (!_areSeveral || at < 0)
            return -1;
        while (!(_rest[(at + 1)..].StartsWith(prefix) && GatewayLabels.BeginLine(_rest[(at + 1 + prefix.Length)..])))
        {
            var next = _rest[(at + 1)..].IndexOf("\n("u8);
            if (next < 0)
                return -1;
            at += 1 + next;
        }
        return at;
    }

    private static bool IsTooLong(ReadOnlySpan<byte> text) => text.Length > LongestLine && Encoding.UTF8.GetCharCount(text) > LongestLine;
}
