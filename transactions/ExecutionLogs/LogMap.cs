namespace CequenceApigw.Transactions.ExecutionLogs;

/// <summary>
/// A map as the log prints it, <c>{name=value, name2=value2}</c>, nothing quoted or escaped. An entry ends where
/// <c>, </c> is followed by a name and <c>=</c>. The last entry of a truncated map is left out: what is there of it may
/// be half a value, or a value and half the next name.
/// </summary>
internal ref struct LogMap
{
    private readonly LogMapNames _names;
    private readonly bool _truncated;
    private ReadOnlySpan<byte> _rest;

    public LogMap(ReadOnlySpan<byte> text, bool truncated, LogMapNames names)
    {
        _names = names;
        _rest = WithoutBraces(text, truncated, out _truncated);
    }

    public ReadOnlySpan<byte> Name { get; private set; }

    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>At the end: <see cref="Name"/> and <see cref="Value"/> are those of the entry that was left out.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Moves to the next entry. False at the end.</summary>
    public bool Read()
    {
        while (ReadEntry())
            if (_names != LogMapNames.HttpTokens || (!Name.IsEmpty && HttpToken.LengthAtStart(Name) == Name.Length))
                return true;
        return false;
    }

    private bool ReadEntry()
    {
        var equals = _rest.IndexOf((byte)'=');
        if (equals < 0)
            return false;
        Name = _rest[..equals].Trim((byte)' ');
        var text = _rest[(equals + 1)..];
        var end = FindEnd(text);
        if (end < 0)
        {
            Value = text;
            _rest = default;
            IsCut = _truncated;
            return !_truncated;
        }
        Value = text[..end];
        _rest = text[(end + 2)..];
        return true;
    }

    private readonly int FindEnd(ReadOnlySpan<byte> text)
    {
        for (var from = 0; ;)
        {
            var comma = text[from..].IndexOf(", "u8);
            if (comma < 0)
                return -1;
            from += comma + 2;
            if (BeginsEntry(text[..(from - 2)], text[from..]))
                return from - 2;
        }
    }

    private readonly bool BeginsEntry(ReadOnlySpan<byte> value, ReadOnlySpan<byte> text)
    {
        var length = _names == LogMapNames.HttpTokens
            ? HttpToken.LengthAtStart(text)
            : text.IndexOfAny("=, "u8);
        return length > 0 && length < text.Length && text[length] == '='
            && (_names != LogMapNames.HttpTokens || !HeaderParameters.Contain(Name, value, text[..length], text[(length + 1)..], _truncated));
    }

    // A map that doesn't end in a brace is truncated, whatever was counted.
    private static ReadOnlySpan<byte> WithoutBraces(ReadOnlySpan<byte> text, bool lineTruncated, out bool truncated)
    {
        text = lineTruncated ? text : text.TrimEnd(" \t\r\n"u8);
        truncated = lineTruncated || !text.EndsWith("}"u8);
        text = truncated ? text : text[..^1];
        return text[(text.IndexOf((byte)'{') + 1)..];
    }
}
