namespace CequenceApigw.Transactions;

/// <summary>Why a request that is in the log can't become a transaction. Each is counted, none is dropped in silence.</summary>
public enum UntransactableReason
{
    /// <summary>Throttled or over its quota (429) before execution: the log names neither method nor path.</summary>
    Throttled,

    /// <summary>Refused by an authorizer (401 or 403) before execution: the log names neither method nor path.</summary>
    Unauthorized,

    /// <summary>Refused for its API key before execution: the log names neither method nor path.</summary>
    ApiKeyRejected,

    /// <summary>No line with method and path for another reason, such as a stage that logs at level ERROR.</summary>
    NoRequestLine,

    /// <summary>No line with the status, long after the request must have ended: what the client got is unknown.</summary>
    NoStatus,

    /// <summary>The line with method and path, or the access-log line, can't be read.</summary>
    Malformed,
}
