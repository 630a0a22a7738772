using CequenceApigw.Engine.Statistics;

namespace CequenceApigw.Cmdlets.Output;

/// <summary>What the forwarder of one account and Region did, summed over its runs.</summary>
public sealed record AccountStatistics
{
    /// <summary>The account's 12 digits.</summary>
    public required string AccountId { get; init; }

    /// <summary>The Region.</summary>
    public required string Region { get; init; }

    /// <summary>Runs that reported.</summary>
    public int Runs { get; init; }

    /// <summary>Log groups that the latest run read.</summary>
    public long LogGroupCount { get; init; }

    /// <summary>Log events read.</summary>
    public long TotalEventsFetched { get; init; }

    /// <summary>Transactions rebuilt from them.</summary>
    public long TotalTransactionsParsedFromStreams { get; init; }

    /// <summary>Batches posted to the Edge.</summary>
    public long TotalBatches { get; init; }

    /// <summary>Batches the Edge acknowledged.</summary>
    public long SuccessfulBatches { get; init; }

    /// <summary>Batches it didn't; the next run posts them again.</summary>
    public long FailedBatches { get; init; }

    /// <summary>Transactions a batch.</summary>
    public double AverageBatchSize { get; init; }

    /// <summary>Age of the oldest event not yet read at the latest run, in seconds.</summary>
    public double OldestUnreadSeconds { get; init; }

    /// <summary>Requests that couldn't become a transaction, by reason.</summary>
    public required IReadOnlyDictionary<string, long> Untransactable { get; init; }

    /// <summary>When the latest run reported.</summary>
    public DateTimeOffset? LastRun { get; init; }

    /// <summary>Why there are no numbers.</summary>
    public string? Error { get; init; }

    internal static AccountStatistics Of(ForwarderStatistics statistics) => new()
    {
        AccountId = statistics.AccountId,
        Region = statistics.Region,
        Runs = statistics.Runs,
        LogGroupCount = statistics.LogGroupCount,
        TotalEventsFetched = statistics.TotalEventsFetched,
        TotalTransactionsParsedFromStreams = statistics.TotalTransactionsParsedFromStreams,
        TotalBatches = statistics.TotalBatches,
        SuccessfulBatches = statistics.SuccessfulBatches,
        FailedBatches = statistics.FailedBatches,
        AverageBatchSize = statistics.AverageBatchSize,
        OldestUnreadSeconds = statistics.OldestUnreadSeconds,
        Untransactable = statistics.Untransactable,
        LastRun = statistics.LastRun,
        Error = statistics.Error,
    };
}
