namespace CequenceApigw.Engine.Statistics;

/// <summary>What the forwarder of one account and Region did, summed over its runs. Names are the product guide's.</summary>
public sealed record ForwarderStatistics
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
    public double AverageBatchSize => TotalBatches == 0 ? 0 : Math.Round((double)TotalTransactionsParsedFromStreams / TotalBatches, 1);

    /// <summary>Age of the oldest event not yet read at the latest run, in seconds.</summary>
    public double OldestUnreadSeconds { get; init; }

    /// <summary>Requests that couldn't become a transaction, by reason.</summary>
    public IReadOnlyDictionary<string, long> Untransactable { get; init; } = new Dictionary<string, long>();

    /// <summary>When the latest run reported.</summary>
    public DateTimeOffset? LastRun { get; init; }

    /// <summary>Why there are no numbers, when the account couldn't be read.</summary>
    public string? Error { get; init; }
}
