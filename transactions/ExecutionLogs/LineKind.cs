namespace CequenceApigw.Transactions.ExecutionLogs;

/// <summary>The lines of an execution log that say something about a transaction. The text of those before <see cref="Started"/> is kept.</summary>
internal enum LineKind
{
    RequestId,
    ExtendedRequestId,
    RequestLine,
    QueryString,
    RequestHeaders,
    RequestBody,
    ResponseHeaders,
    ResponseBody,
    Status,
    Started,
    Succeeded,

    /// <summary>The execution failed: there will be no lines of a response.</summary>
    Failed,
    Unauthorized,
    ApiKeyRejected,

    /// <summary>A line that only a stage with data trace writes; nothing of it is kept.</summary>
    RequestPath,

    /// <summary>Likewise, but written for authorizers as well as for the integration.</summary>
    Endpoint,
    Other,
}
