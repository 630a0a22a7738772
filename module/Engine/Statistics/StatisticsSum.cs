namespace CequenceApigw.Engine.Statistics;

/// <summary>Adds up the statistics lines of one forwarder.</summary>
internal static class StatisticsSum
{
    /// <summary>The sum with one more run.</summary>
    public static ForwarderStatistics Add(ForwarderStatistics sum, StatisticsLine run)
    {
        var added = sum with
        {
            Runs = sum.Runs + 1,
            TotalEventsFetched = sum.TotalEventsFetched + run["total_events_fetched"],
            TotalTransactionsParsedFromStreams =
                sum.TotalTransactionsParsedFromStreams + run["total_transactions_parsed_from_streams"],
            DeliveredTransactions = sum.DeliveredTransactions + run["delivered_transactions"],
            TotalBatches = sum.TotalBatches + run["total_batches"],
            SuccessfulBatches = sum.SuccessfulBatches + run["successful_batches"],
            FailedBatches = sum.FailedBatches + run["failed_batches"],
            WorstOldestUnreadSeconds = Math.Max(sum.WorstOldestUnreadSeconds, run.Seconds("oldest_unread_seconds")),
            Untransactable = sum.Untransactable.With(run.Untransactable),
            RefusedTransactions = sum.RefusedTransactions + run["refused_transactions"],
            DuplicatesDropped = sum.DuplicatesDropped + run["duplicates_dropped"],
            LateEvents = sum.LateEvents + run["late_events"],
            TruncatedBodies = sum.TruncatedBodies + run["truncated_bodies"],
            Throttles = sum.Throttles + run["throttles"],
            Retries = sum.Retries + run["retries"],
            BytesRead = sum.BytesRead + run["bytes_read"],
            BytesSent = sum.BytesSent + run["bytes_sent"],
        };
        return run.Time < sum.LastRun ? added : WithLevels(added, run);
    }

    // What isn't a sum is the latest run's.
    private static ForwarderStatistics WithLevels(ForwarderStatistics sum, StatisticsLine run) => sum with
    {
        LogGroupCount = run["log_group_count"],
        FailedLogGroups = run["failed_log_groups"],
        OldestUnreadSeconds = run.Seconds("oldest_unread_seconds"),
        LastRun = run.Time,
        Version = run.Version,
    };
}
