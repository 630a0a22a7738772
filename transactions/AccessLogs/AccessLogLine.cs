namespace CequenceApigw.Transactions.AccessLogs;

/// <summary>One line of the access log, a JSON object. API Gateway puts <c>-</c> for what it doesn't have.</summary>
internal sealed class AccessLogLine
{
    /// <summary>A line without any field.</summary>
    public static readonly AccessLogLine None = new();

    private readonly byte[][] _values = new byte[AccessLogLayout.Fields][];

    /// <summary>The value; empty if it is absent.</summary>
    public ReadOnlySpan<byte> this[AccessLogField field] => _values[(int)field];

    /// <summary>Reads a line; of one that is no object the fields up to the fault.</summary>
    public static AccessLogLine Parse(ReadOnlySpan<byte> text, AccessLogLayout layout)
    {
        var line = new AccessLogLine();
        for (var members = new AccessLogMembers(text); members.Read(out var key, out var value);)
        {
            if (layout.FieldOf(key) is { } field && !value.SequenceEqual("-"u8))
                line._values[(int)field] ??= AccessLogEscapes.Resolve(value);
        }
        return line;
    }
}
