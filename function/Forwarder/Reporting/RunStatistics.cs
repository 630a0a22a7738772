using CequenceApigw.Transactions;

namespace CequenceApigw.Function.Forwarder.Reporting;

/// <summary>What a run did. Safe for use by several threads.</summary>
internal sealed class RunStatistics
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, long> _untransactable = new(StringComparer.Ordinal);
    private RunCounts _counts;

    /// <summary>The counts so far.</summary>
    public RunCounts Counts
    {
        get
        {
            lock (_lock)
                return _counts;
        }
    }

    /// <summary>Requests that can't become transactions, by reason.</summary>
    public IReadOnlyDictionary<string, long> Untransactable
    {
        get
        {
            lock (_lock)
                return new SortedDictionary<string, long>(_untransactable);
        }
    }

    public void LogGroupRead(TimeSpan unread, long unknownEvents) => Count((ref counts) =>
    {
        counts.LogGroups++;
        counts.UnknownEvents += unknownEvents;
        counts.OldestUnread = unread > counts.OldestUnread ? unread : counts.OldestUnread;
    });

    public void LogGroupFailed() => Count((ref counts) => counts.FailedLogGroups++);

    public void PageRead(int events) => Count((ref counts) =>
    {
        counts.Pages++;
        counts.Events += events;
    });

    public void TransactionRebuilt() => Count((ref counts) => counts.Transactions++);

    public void DuplicateDropped() => Count((ref counts) => counts.Duplicates++);

    public void CountUntransactable(UntransactableReason reason) => Count((ref _) =>
        _untransactable[reason.ToString()] = _untransactable.GetValueOrDefault(reason.ToString()) + 1);

    /// <summary>Nothing of the batch is left to send.</summary>
    public void BatchDelivered(int transactions) => Count((ref counts) =>
    {
        counts.SuccessfulBatches++;
        counts.Batched += transactions;
    });

    /// <summary>They need not be sent again, whatever became of the rest of their batch.</summary>
    public void TransactionsSettled(int accepted, int refused) => Count((ref counts) =>
    {
        counts.Accepted += accepted;
        counts.Refused += refused;
    });

    /// <summary>Bytes of a body on their way to the Edge, of each attempt.</summary>
    public void BytesSent(long bytes) => Count((ref counts) => counts.BytesSent += bytes);

    public void BatchFailed() => Count((ref counts) => counts.FailedBatches++);

    public void Throttled() => Count((ref counts) => counts.Throttles++);

    public void Retried() => Count((ref counts) => counts.Retries++);

    private delegate void Change(ref RunCounts counts);

    private void Count(Change change)
    {
        lock (_lock)
            change(ref _counts);
    }
}
