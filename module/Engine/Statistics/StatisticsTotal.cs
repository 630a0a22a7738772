namespace CequenceApigw.Engine.Statistics;

/// <summary>Adds up the rows of accounts and Regions.</summary>
/// <param name="query">What the rows were read with.</param>
public sealed class StatisticsTotal(StatisticsQuery query)
{
    private const int MostNamed = 10;

    private readonly List<string> _unreadable = [];
    private readonly SortedSet<string> _versions = new(StringComparer.Ordinal);
    private int _withoutCompleteness;

    /// <summary>The sum so far. Counts are sums, lag is the greatest, the last run is the latest of any account.</summary>
    public ForwarderStatistics Sum { get; private set; } = new() { AccountId = "Total", Region = "", Since = query.Since, Until = query.Until };

    /// <summary>Adds a row; one that couldn't be read is named in the sum's error.</summary>
    public void Add(ForwarderStatistics row)
    {
        if (row.Error is not null)
            _unreadable.Add($"{row.AccountId} in {row.Region}");
        if (row.Version is { } version)
            _versions.Add(version);
        if (query.WithCompleteness && row.RequestsCounted is null)
            _withoutCompleteness++;
        Sum = Sum with
        {
            Runs = Sum.Runs + row.Runs,
            LogGroupCount = Sum.LogGroupCount + row.LogGroupCount,
            FailedLogGroups = Sum.FailedLogGroups + row.FailedLogGroups,
            TotalEventsFetched = Sum.TotalEventsFetched + row.TotalEventsFetched,
            TotalTransactionsParsedFromStreams = Sum.TotalTransactionsParsedFromStreams + row.TotalTransactionsParsedFromStreams,
            DeliveredTransactions = Sum.DeliveredTransactions + row.DeliveredTransactions,
            TotalBatches = Sum.TotalBatches + row.TotalBatches,
            SuccessfulBatches = Sum.SuccessfulBatches + row.SuccessfulBatches,
            FailedBatches = Sum.FailedBatches + row.FailedBatches,
            OldestUnreadSeconds = Math.Max(Sum.OldestUnreadSeconds, row.OldestUnreadSeconds),
            WorstOldestUnreadSeconds = Math.Max(Sum.WorstOldestUnreadSeconds, row.WorstOldestUnreadSeconds),
            Untransactable = Sum.Untransactable.With(row.Untransactable),
            RefusedTransactions = Sum.RefusedTransactions + row.RefusedTransactions,
            DuplicatesDropped = Sum.DuplicatesDropped + row.DuplicatesDropped,
            LateEvents = Sum.LateEvents + row.LateEvents,
            TruncatedBodies = Sum.TruncatedBodies + row.TruncatedBodies,
            Throttles = Sum.Throttles + row.Throttles,
            Retries = Sum.Retries + row.Retries,
            BytesRead = Sum.BytesRead + row.BytesRead,
            BytesSent = Sum.BytesSent + row.BytesSent,
            LastRun = Sum.LastRun > row.LastRun ? Sum.LastRun : row.LastRun ?? Sum.LastRun,
            Version = _versions.Count == 0 ? null : string.Join(", ", _versions),
            RequestsCounted = Sum.RequestsCounted is null ? row.RequestsCounted : Sum.RequestsCounted + (row.RequestsCounted ?? 0),
            RequestsAccountedFor = Sum.RequestsAccountedFor is null ? row.RequestsAccountedFor : Sum.RequestsAccountedFor + (row.RequestsAccountedFor ?? 0),
            CountedUntil = row.CountedUntil ?? Sum.CountedUntil,
            StagesNotForwarded = Sum.StagesNotForwarded is null ? row.StagesNotForwarded : Sum.StagesNotForwarded + (row.StagesNotForwarded ?? 0),
            CompletenessNote = _withoutCompleteness == 0 ? null : $"Of {_withoutCompleteness} accounts and Regions it can't be told; they are left out.",
            Error = Error(),
        };
    }

    private string? Error()
    {
        if (_unreadable.Count == 0)
            return null;
        var more = _unreadable.Count > MostNamed ? $" and {_unreadable.Count - MostNamed} more" : "";
        return $"Not in it, because they couldn't be read: {string.Join(", ", _unreadable.Take(MostNamed))}{more}.";
    }
}
