namespace CequenceApigw.Transactions.ExecutionLogs;

/// <summary>What the log shows of a body.</summary>
internal readonly ref struct LoggedBody
{
    private LoggedBody(ReadOnlySpan<byte> content, bool complete)
    {
        Content = content;
        IsComplete = complete;
    }

    /// <summary>The body, or the placeholder that stands for it.</summary>
    public ReadOnlySpan<byte> Content { get; }

    /// <summary>False where a placeholder stands for a body that the log cuts or doesn't show.</summary>
    public bool IsComplete { get; }

    /// <param name="line">The line's text, without the mark of truncation.</param>
    /// <param name="truncated">Whether the log cut it.</param>
    /// <param name="predatesExtendedIds">Until 2018, when requests had no extended id yet, an empty body was printed as null.</param>
    /// <param name="contentType">The value of the message's Content-Type.</param>
    /// <param name="soapAction">Whether the request has a SOAPAction header.</param>
    public static LoggedBody Read(
        ReadOnlySpan<byte> line, bool truncated, bool predatesExtendedIds, ReadOnlySpan<byte> contentType, bool soapAction)
    {
        if (truncated || line.SequenceEqual("[Binary Data]"u8))
            return new LoggedBody(BodyPlaceholder.For(contentType, soapAction), complete: false);
        var empty = line.SequenceEqual("(null)"u8) || predatesExtendedIds && line.SequenceEqual("null"u8);
        return new LoggedBody(empty ? default : line, complete: true);
    }
}
