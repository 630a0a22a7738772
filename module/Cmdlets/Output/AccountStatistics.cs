using CequenceApigw.Engine.Statistics;

namespace CequenceApigw.Cmdlets.Output;

/// <summary>What the forwarder of one account and Region did, summed over its runs. Every property fits into a column of a CSV file.</summary>
public sealed record AccountStatistics
{
    /// <summary>The account's 12 digits.</summary>
    public required string AccountId { get; init; }

    /// <summary>The Region.</summary>
    public required string Region { get; init; }

    /// <summary>Start of the time span.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>End of the time span.</summary>
    public DateTimeOffset Until { get; init; }

    /// <summary>Runs that reported.</summary>
    public int Runs { get; init; }

    /// <summary>Log groups that the latest run read.</summary>
    public long LogGroupCount { get; init; }

    /// <summary>Log groups that the latest run couldn't read.</summary>
    public long FailedLogGroups { get; init; }

    /// <summary>Log events read.</summary>
    public long TotalEventsFetched { get; init; }

    /// <summary>Transactions rebuilt from them; what a failed batch held is rebuilt again by the next run.</summary>
    public long TotalTransactionsParsedFromStreams { get; init; }

    /// <summary>Transactions that the Edge acknowledged.</summary>
    public long DeliveredTransactions { get; init; }

    /// <summary>Delivered transactions a second of the time span.</summary>
    public double TransactionsPerSecond { get; init; }

    /// <summary>Delivered transactions a minute of the time span.</summary>
    public double TransactionsPerMinute { get; init; }

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

    /// <summary>The greatest such age of any run.</summary>
    public double WorstOldestUnreadSeconds { get; init; }

    /// <summary>Requests that couldn't become a transaction, by reason.</summary>
    public required NamedCounts Untransactable { get; init; }

    /// <summary>All of them together.</summary>
    public long UntransactableTotal { get; init; }

    /// <summary>Transactions that the Edge refuses for their content.</summary>
    public long RefusedTransactions { get; init; }

    /// <summary>Requests met a second time and left out.</summary>
    public long DuplicatesDropped { get; init; }

    /// <summary>Events that turned up after their time had been read.</summary>
    public long LateEvents { get; init; }

    /// <summary>Bodies that a placeholder stands for.</summary>
    public long TruncatedBodies { get; init; }

    /// <summary>Refusals of FilterLogEvents for asking too often.</summary>
    public long Throttles { get; init; }

    /// <summary>HTTP requests to UAP that were sent again.</summary>
    public long Retries { get; init; }

    /// <summary>Bytes of CloudWatch Logs' answers.</summary>
    public long BytesRead { get; init; }

    /// <summary>Bytes sent to the Edge, each attempt.</summary>
    public long BytesSent { get; init; }

    /// <summary>When the latest run reported.</summary>
    public DateTimeOffset? LastRun { get; init; }

    /// <summary>The version of the latest run.</summary>
    public string? Version { get; init; }

    /// <summary>Requests that API Gateway counted at the stages that are forwarded; null where completeness wasn't asked for or can't be told.</summary>
    public long? RequestsCounted { get; init; }

    /// <summary>Those of them that were delivered, refused by the Edge, or can't become transactions for a known reason.</summary>
    public long? RequestsAccountedFor { get; init; }

    /// <summary>The one divided by the other; null where nothing was counted.</summary>
    public double? Completeness { get; init; }

    /// <summary>Up to when requests were counted: the last minutes aren't yet.</summary>
    public DateTimeOffset? CountedUntil { get; init; }

    /// <summary>Stages that discovery found and that aren't forwarded.</summary>
    public int? StagesNotForwarded { get; init; }

    /// <summary>Why completeness can't be told.</summary>
    public string? CompletenessNote { get; init; }

    /// <summary>Why there are no numbers, when the account couldn't be read.</summary>
    public string? Error { get; init; }

    internal static AccountStatistics Of(ForwarderStatistics statistics) => new()
    {
        AccountId = statistics.AccountId,
        Region = statistics.Region,
        Since = statistics.Since,
        Until = statistics.Until,
        Runs = statistics.Runs,
        LogGroupCount = statistics.LogGroupCount,
        FailedLogGroups = statistics.FailedLogGroups,
        TotalEventsFetched = statistics.TotalEventsFetched,
        TotalTransactionsParsedFromStreams = statistics.TotalTransactionsParsedFromStreams,
        DeliveredTransactions = statistics.DeliveredTransactions,
        TransactionsPerSecond = statistics.TransactionsPerSecond,
        TransactionsPerMinute = statistics.TransactionsPerMinute,
        TotalBatches = statistics.TotalBatches,
        SuccessfulBatches = statistics.SuccessfulBatches,
        FailedBatches = statistics.FailedBatches,
        AverageBatchSize = statistics.AverageBatchSize,
        OldestUnreadSeconds = statistics.OldestUnreadSeconds,
        WorstOldestUnreadSeconds = statistics.WorstOldestUnreadSeconds,
        Untransactable = NamedCounts.Of(statistics.Untransactable),
        UntransactableTotal = statistics.UntransactableTotal,
        RefusedTransactions = statistics.RefusedTransactions,
        DuplicatesDropped = statistics.DuplicatesDropped,
        LateEvents = statistics.LateEvents,
        TruncatedBodies = statistics.TruncatedBodies,
        Throttles = statistics.Throttles,
        Retries = statistics.Retries,
        BytesRead = statistics.BytesRead,
        BytesSent = statistics.BytesSent,
        LastRun = statistics.LastRun,
        Version = statistics.Version,
        RequestsCounted = statistics.RequestsCounted,
        RequestsAccountedFor = statistics.RequestsAccountedFor,
        Completeness = statistics.Completeness,
        CountedUntil = statistics.CountedUntil,
        StagesNotForwarded = statistics.StagesNotForwarded,
        CompletenessNote = statistics.CompletenessNote,
        Error = ShownText.OfAny(statistics.Error),
    };
}
