namespace CequenceApigw.Transactions.AccessLogs;

/// <summary>
/// The members of an access-log line one after the other, as written. Read more tolerantly than JSON: formats without quotes around
/// a variable give <c>"status":-</c>, and API Gateway didn't always escape quotes in values. Ends at the first fault.
/// </summary>
internal ref struct AccessLogMembers
{
    private ReadOnlySpan<byte> _rest;

    /// <param name="line">An object; anything else has no members.</param>
    public AccessLogMembers(ReadOnlySpan<byte> line)
    {
        line = line.Trim(WhiteSpace);
        _rest = line.Length < 2 || line[0] != '{' || line[^1] != '}' ? default : line[1..^1].Trim(WhiteSpace);
    }

    private static ReadOnlySpan<byte> WhiteSpace => " \t\r\n"u8;

    /// <summary>Reads the next member; false where there is none.</summary>
    public bool Read(out ReadOnlySpan<byte> key, out ReadOnlySpan<byte> value)
    {
        value = default;
        if (!ReadQuoted(out key) || !Skip((byte)':') || !ReadValue(out value))
            return End();
        if (!_rest.IsEmpty && !Skip((byte)','))
            _rest = default;
        return true;
    }

    private bool End()
    {
        _rest = default;
        return false;
    }

    private bool ReadValue(out ReadOnlySpan<byte> value)
    {
        if (!_rest.IsEmpty && _rest[0] == '"')
            return ReadQuoted(out value);
        var end = _rest.IndexOf((byte)',');
        value = (end < 0 ? _rest : _rest[..end]).TrimEnd(WhiteSpace);
        _rest = end < 0 ? default : _rest[end..];
        return true;
    }

    private bool ReadQuoted(out ReadOnlySpan<byte> value)
    {
        value = default;
        if (_rest.IsEmpty || _rest[0] != '"')
            return false;
        for (var at = 1; at < _rest.Length; at++)
        {
            if (_rest[at] == '\\')
                at++;
            else if (_rest[at] == '"' && IsEnd(_rest[(at + 1)..].TrimStart(WhiteSpace), out var after))
            {
                value = _rest[1..at];
                _rest = after;
                return true;
            }
        }
        return false;
    }

    private static bool IsEnd(ReadOnlySpan<byte> text, out ReadOnlySpan<byte> after)
    {
        after = text;
        return text.IsEmpty || text[0] is (byte)',' or (byte)':';
    }

    private bool Skip(byte separator)
    {
        if (_rest.IsEmpty || _rest[0] != separator)
            return false;
        _rest = _rest[1..].TrimStart(WhiteSpace);
        return true;
    }
}
