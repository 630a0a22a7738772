namespace CequenceApigw.Transactions.ExecutionLogs;

/// <summary>
/// One line, <c>(request id) label: text</c>. The labels of the integration and of authorizers (<c>Endpoint …</c>,
/// <c>Incoming identity</c>, <c>Authorizer result …</c>) are not read at all: what the client sent and got is in the
/// <c>Method …</c> lines, and an authorizer's lines hold tokens that must go nowhere.
/// </summary>
internal readonly ref struct ExecutionLine
{
    private ExecutionLine(ReadOnlySpan<byte> requestId, LineKind kind, ReadOnlySpan<byte> text, bool truncated)
    {
        RequestId = requestId;
        Kind = kind;
        Text = text;
        Truncated = truncated;
    }

    public ReadOnlySpan<byte> RequestId { get; }

    public LineKind Kind { get; }

    /// <summary>What follows the label, without the mark of truncation.</summary>
    public ReadOnlySpan<byte> Text { get; }

    public bool Truncated { get; }

    /// <summary>False for a text that doesn't begin with a request id in parentheses.</summary>
    public static bool TryParse(ReadOnlySpan<byte> message, out ExecutionLine line)
    {
        line = default;
        if (message.IsEmpty || message[0] != '(')
            return false;
        // Of a request id it is known that it has no spaces; other texts in parentheses have.
        var end = message.IndexOf((byte)' ') - 1;
        if (end < 2 || message[end] != ')')
            return false;
        var whole = message[(end + 2)..];
        var text = whole;
        var kind = Classify(ref text);
        // The label counts towards the length that tells whether a line is truncated.
        var kept = whole;
        var truncated = kind < LineKind.Started && Truncation.Strip(ref kept);
        text = text[..^(whole.Length - kept.Length)];
        // In a body line breaks are the client's own; others come from copying.
        if (text.EndsWith("\n"u8) && kind is not (LineKind.RequestBody or LineKind.ResponseBody))
            text = text.TrimEnd("\r\n"u8);
        line = new ExecutionLine(message[1..end], kind, text, truncated);
        return true;
    }

    /// <summary>
    /// A line of an integration or an authorizer, of which nothing but the request id is read, and no other line with it.
    /// The text is escaped as in JSON.
    /// </summary>
    public static bool IsEndpoints(ReadOnlySpan<byte> message)
    {
        var end = message.IndexOf(") "u8);
        return end > 0 && message[(end + 2)..].StartsWith("Endpoint re"u8) && !message[..end].Contains((byte)'\\')
            && message.IndexOf("\\n("u8) < 0;
    }

    private static LineKind Classify(ref ReadOnlySpan<byte> text) => text.IsEmpty ? LineKind.Other : text[0] switch
    {
        (byte)'M' => ClassifyMethod(ref text),
        (byte)'H' when Strip(ref text, "HTTP Method:"u8) => LineKind.RequestLine,
        (byte)'E' when Strip(ref text, "Extended Request Id:"u8) => LineKind.ExtendedRequestId,
        (byte)'E' when text.StartsWith("Endpoint re"u8) => LineKind.Endpoint,
        (byte)'E' when text.StartsWith("Execution failed"u8) => LineKind.Failed,
        (byte)'L' when text.StartsWith("Lambda execution failed"u8) => LineKind.Failed,
        (byte)'R' when text.StartsWith("Request body does not match"u8) => LineKind.Failed,
        (byte)'S' when text.StartsWith("Starting execution for request"u8) => LineKind.Started,
        (byte)'S' when text.StartsWith("Successfully completed execution"u8) => LineKind.Succeeded,
        (byte)'U' when text.StartsWith("Unauthorized request"u8) => LineKind.Unauthorized,
        (byte)'T' when text.StartsWith("The client is not authorized"u8) => LineKind.Unauthorized,
        (byte)'A' when text.StartsWith("API Key"u8) && text.IndexOf("not authorized because"u8) > 0 => LineKind.ApiKeyRejected,
        _ => LineKind.Other,
    };

    private static LineKind ClassifyMethod(ref ReadOnlySpan<byte> text) =>
        Strip(ref text, "Method request query string:"u8) ? LineKind.QueryString
        : Strip(ref text, "Method request headers:"u8) ? LineKind.RequestHeaders
        : Strip(ref text, "Method request body before transformations:"u8) ? LineKind.RequestBody
        : Strip(ref text, "Method response headers:"u8) ? LineKind.ResponseHeaders
        : Strip(ref text, "Method response body after transformations:"u8) ? LineKind.ResponseBody
        : Strip(ref text, "Method completed with status:"u8) ? LineKind.Status
        : text.StartsWith("Method request path:"u8) ? LineKind.RequestPath
        : LineKind.Other;

    private static bool Strip(ref ReadOnlySpan<byte> text, ReadOnlySpan<byte> label)
    {
        if (!text.StartsWith(label))
            return false;
        text = text[label.Length..];
        if (!text.IsEmpty && text[0] == ' ')
            text = text[1..];
        return true;
    }
}
