using System.Text;

namespace CequenceApigw.Transactions.AccessLogs;

/// <summary>
/// One line of the access log, a JSON object whose values are quoted. Read more tolerantly than JSON: API Gateway puts
/// <c>-</c> for what it doesn't have, and formats without quotes around a variable give <c>"status":-</c>.
/// </summary>
internal sealed class AccessLogLine
{
    private static readonly byte[][] Keys =
    [
        .. new[]
        {
            "requestTimeEpoch", "requestId", "accountId", "stage", "instance_id", "ip", "host", "http-version", "http-method",
            "uri-query-fragment", "status-code",
        }.Select(Encoding.ASCII.GetBytes),
    ];

    /// <summary>A line without any field.</summary>
    public static readonly AccessLogLine None = new();

    private static ReadOnlySpan<byte> WhiteSpace => " \t\r\n"u8;

    private readonly byte[][] _values = new byte[Keys.Length][];

    /// <summary>The value; empty if it is absent.</summary>
    public ReadOnlySpan<byte> this[AccessLogField field] => _values[(int)field];

    /// <summary>Reads a line; of one that is no object the fields up to the fault.</summary>
    public static AccessLogLine Parse(ReadOnlySpan<byte> text)
    {
        var line = new AccessLogLine();
        line.Read(text.Trim(WhiteSpace));
        return line;
    }

    private bool Read(ReadOnlySpan<byte> rest)
    {
        if (rest.Length < 2 || rest[0] != '{' || rest[^1] != '}')
            return false;
        rest = rest[1..^1].Trim(WhiteSpace);
        while (!rest.IsEmpty)
        {
            if (!ReadQuoted(ref rest, out var key) || !Skip(ref rest, (byte)':') || !ReadValue(ref rest, out var value))
                return false;
            Keep(key, value);
            if (!rest.IsEmpty && !Skip(ref rest, (byte)','))
                return false;
        }
        return true;
    }

    private static bool ReadValue(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> value)
    {
        if (!rest.IsEmpty && rest[0] == '"')
            return ReadQuoted(ref rest, out value);
        var end = rest.IndexOf((byte)',');
        value = (end < 0 ? rest : rest[..end]).TrimEnd(WhiteSpace);
        rest = end < 0 ? default : rest[end..];
        return true;
    }

    private static bool ReadQuoted(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> value)
    {
        value = default;
        if (rest.IsEmpty || rest[0] != '"')
            return false;
        for (var at = 1; at < rest.Length; at++)
        {
            if (rest[at] == '\\')
                at++;
            else if (rest[at] == '"' && IsEnd(rest[(at + 1)..].TrimStart(WhiteSpace), out var after))
            {
                value = rest[1..at];
                rest = after;
                return true;
            }
        }
        return false;
    }

    // API Gateway didn't always escape quotes in values.
    private static bool IsEnd(ReadOnlySpan<byte> text, out ReadOnlySpan<byte> after)
    {
        after = text;
        return text.IsEmpty || text[0] is (byte)',' or (byte)':';
    }

    private static bool Skip(ref ReadOnlySpan<byte> rest, byte separator)
    {
        if (rest.IsEmpty || rest[0] != separator)
            return false;
        rest = rest[1..].TrimStart(WhiteSpace);
        return true;
    }

    private void Keep(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        for (var field = 0; field < Keys.Length; field++)
            if (key.SequenceEqual(Keys[field]) && !value.SequenceEqual("-"u8))
                _values[field] ??= AccessLogEscapes.Resolve(value);
    }
}
