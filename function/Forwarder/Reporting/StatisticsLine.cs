using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace CequenceApigw.Function.Forwarder.Reporting;

/// <summary>The one JSON line of a run; its names are a contract (docs/architecture.md).</summary>
internal static class StatisticsLine
{
    /// <param name="statistics">What the run did.</param>
    /// <param name="scheduled">The run's scheduled time.</param>
    /// <param name="version">This product's version.</param>
    /// <param name="elapsed">How long the run took.</param>
    /// <param name="metricsOf">The integration whose metrics CloudWatch is to make of it; null for none.</param>
    public static byte[] Render(RunStatistics statistics, DateTimeOffset scheduled, string version, TimeSpan elapsed, string? metricsOf)
    {
        var counts = statistics.Counts;
        var untransactable = statistics.Untransactable;
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteString("timestamp", scheduled.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            json.WriteString("version", version);
            json.WriteNumber("log_group_count", counts.LogGroups);
            json.WriteNumber("total_events_fetched", counts.Events);
            json.WriteNumber("total_transactions_parsed_from_streams", counts.Transactions);
            json.WriteNumber("total_batches", counts.SuccessfulBatches + counts.FailedBatches);
            json.WriteNumber("successful_batches", counts.SuccessfulBatches);
            json.WriteNumber("failed_batches", counts.FailedBatches);
            json.WriteNumber("average_batch_size", counts.AverageBatchSize);
            json.WriteStartObject("untransactable");
            foreach (var (reason, count) in untransactable)
                json.WriteNumber(reason, count);
            json.WriteEndObject();
            json.WriteNumber("untransactable_total", untransactable.Values.Sum());
            json.WriteNumber("delivered_transactions", counts.Accepted);
            json.WriteNumber("refused_transactions", counts.Refused);
            json.WriteNumber("duplicates_dropped", counts.Duplicates);
            json.WriteNumber("truncated_bodies", counts.TruncatedBodies);
            json.WriteNumber("failed_log_groups", counts.FailedLogGroups);
            json.WriteNumber("unknown_events", counts.UnknownEvents);
            json.WriteNumber("late_events", counts.LateEvents);
            json.WriteNumber("events_read_again", counts.EventsReadAgain);
            json.WriteNumber("oldest_unread_seconds", Seconds(counts.OldestUnread));
            json.WriteNumber("pages", counts.Pages);
            json.WriteNumber("throttles", counts.Throttles);
            json.WriteNumber("retries", counts.Retries);
            json.WriteNumber("bytes_read", counts.BytesRead);
            json.WriteNumber("bytes_sent", counts.BytesSent);
            json.WriteNumber("seconds", Seconds(elapsed));
            json.WriteStartObject("seconds_by_phase");
            json.WriteNumber("read", Seconds(statistics.TimeOf(RunPhase.Read)));
            json.WriteNumber("rebuild", Seconds(statistics.TimeOf(RunPhase.Rebuild)));
            json.WriteNumber("deliver", Seconds(statistics.TimeOf(RunPhase.Deliver)));
            json.WriteNumber("checkpoint", Seconds(statistics.TimeOf(RunPhase.Checkpoint)));
            json.WriteEndObject();
            if (metricsOf is not null)
                EmbeddedMetrics.Write(json, scheduled, metricsOf);
            json.WriteEndObject();
        }
        return output.WrittenSpan.ToArray();
    }

    private static double Seconds(TimeSpan time) => Math.Round(time.TotalSeconds, 3);
}
