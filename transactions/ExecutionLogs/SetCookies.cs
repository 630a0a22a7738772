namespace CequenceApigw.Transactions.ExecutionLogs;

/// <summary>
/// The values of several <c>Set-Cookie</c> headers, which the log joins by a bare comma. Another cookie begins where a
/// comma is followed at once by a name and <c>=</c>; the comma of a date (<c>Expires=Wed, 12 Oct …</c>) is followed by a space.
/// </summary>
internal ref struct SetCookies(ReadOnlySpan<byte> joined)
{
    private ReadOnlySpan<byte> _rest = joined;

    public ReadOnlySpan<byte> Current { get; private set; }

    /// <summary>Moves to the next cookie. False at the end.</summary>
    public bool Read()
    {
        if (_rest.IsEmpty)
            return false;
        for (var from = 0; ;)
        {
            var comma = _rest[from..].IndexOf((byte)',');
            if (comma < 0)
                break;
            from += comma + 1;
            var name = HttpToken.LengthAtStart(_rest[from..]);
            if (name == 0 || from + name >= _rest.Length || _rest[from + name] != '=')
                continue;
            Current = _rest[..(from - 1)];
            _rest = _rest[from..];
            return true;
        }
        Current = _rest;
        _rest = default;
        return true;
    }
}
