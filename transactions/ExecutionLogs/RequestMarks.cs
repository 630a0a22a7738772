namespace CequenceApigw.Transactions.ExecutionLogs;

/// <summary>What tells a request from others that share its id.</summary>
/// <param name="Digest">Of its ids.</param>
/// <param name="FirstEvent">Its first line's timestamp, in milliseconds since the Unix epoch.</param>
/// <param name="HasExtendedId">Its extended id is known.</param>
/// <param name="HasStarted">Its execution has begun.</param>
/// <param name="HasStatus">Its status is known.</param>
/// <param name="StartedAt">When its execution began, if it has.</param>
internal readonly record struct RequestMarks(
    RequestDigest Digest, long FirstEvent, bool HasExtendedId, bool HasStarted, bool HasStatus, long StartedAt)
{
    /// <summary>
    /// A line that begins a request can't belong to this one. Its own first line may come late, but is no younger than the others,
    /// and any line may stand in the log twice, with the same timestamp.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="timestamp">Its timestamp, in milliseconds since the Unix epoch.</param>
    /// <param name="idDigest">The digest of the id that both have.</param>
    public bool IsFollowedBy(ExecutionLine line, long timestamp, RequestDigest idDigest) => line.Kind switch
    {
        LineKind.ExtendedRequestId => (HasExtendedId || (HasStatus && timestamp > FirstEvent))
            && idDigest.With(line.Text) != Digest,
        LineKind.Started => HasStarted && timestamp != StartedAt,
        _ => false,
    };
}
