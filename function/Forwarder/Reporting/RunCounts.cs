namespace CequenceApigw.Function.Forwarder.Reporting;

/// <summary>The numbers of <see cref="RunStatistics"/>.</summary>
internal struct RunCounts
{
    public int LogGroups;
    public int FailedLogGroups;
    public long Pages;
    public long Events;
    public long BytesRead;
    public long UnknownEvents;
    public long EventsReadAgain;
    public long LateEvents;
    public long Transactions;
    public long Duplicates;
    public long TruncatedBodies;
    public long Batched;
    public long Accepted;
    public long Refused;
    public long SuccessfulBatches;
    public long FailedBatches;
    public long BytesSent;
    public long Throttles;
    public long Retries;
    public TimeSpan OldestUnread;

    /// <summary>Transactions a delivered batch, to one decimal.</summary>
    public readonly double AverageBatchSize => SuccessfulBatches == 0 ? 0 : Math.Round((double)Batched / SuccessfulBatches, 1);
}
