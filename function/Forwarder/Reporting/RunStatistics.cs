using CequenceApigw.Transactions;

namespace CequenceApigw.Function.Forwarder.Reporting;

/// <summary>What a run did. Safe for use by several threads.</summary>
/// <param name="time">Measures the phases; null for the machine's time.</param>
internal sealed class RunStatistics(TimeProvider? time = null)
{
    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly long[] _phaseTicks = new long[Enum.GetValues<RunPhase>().Length];
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

    /// <summary>How long a phase took, summed over all that worked at once.</summary>
    public TimeSpan TimeOf(RunPhase phase) => TimeSpan.FromTicks(Interlocked.Read(ref _phaseTicks[(int)phase]));

    /// <summary>Measures until what it returns is disposed of.</summary>
    public PhaseTimer Time(RunPhase phase) => new(this, phase, _time);

    public void AddPhase(RunPhase phase, TimeSpan elapsed) => Interlocked.Add(ref _phaseTicks[(int)phase], elapsed.Ticks);

    /// <param name="unread">The age of the oldest event not yet read.</param>
    /// <param name="unknownEvents">Events that are not API Gateway's.</param>
    /// <param name="truncatedBodies">Bodies that a placeholder stands for.</param>
    public void LogGroupRead(TimeSpan unread, long unknownEvents, long truncatedBodies) => Count((ref counts) =>
    {
        counts.LogGroups++;
        counts.UnknownEvents += unknownEvents;
        counts.TruncatedBodies += truncatedBodies;
        counts.OldestUnread = unread > counts.OldestUnread ? unread : counts.OldestUnread;
    });

    public void LogGroupFailed() => Count((ref counts) => counts.FailedLogGroups++);

    /// <param name="events">Its events.</param>
    /// <param name="bytes">Its size, as received.</param>
    public void PageRead(int events, long bytes) => Count((ref counts) =>
    {
        counts.Pages++;
        counts.Events += events;
        counts.BytesRead += bytes;
    });

    /// <summary>Something was looked at once more.</summary>
    /// <param name="events">So many events were read for it; they count as fetched, too.</param>
    /// <param name="late">So many of them had not been there before.</param>
    public void SecondLook(int events, int late) => Count((ref counts) =>
    {
        counts.EventsReadAgain += events - late;
        counts.LateEvents += late;
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
