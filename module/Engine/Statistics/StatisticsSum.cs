using System.Text.Json;
using Amazon.CloudWatchLogs.Model;

namespace CequenceApigw.Engine.Statistics;

/// <summary>Adds up the statistics lines of one forwarder.</summary>
internal static class StatisticsSum
{
    /// <summary>The sum with one more run; runs come in the order of time.</summary>
    public static ForwarderStatistics Add(ForwarderStatistics sum, FilteredLogEvent line)
    {
        using var document = JsonDocument.Parse(line.Message!);
        var run = document.RootElement;
        return sum with
        {
            Runs = sum.Runs + 1,
            LogGroupCount = Number(run, "log_group_count"),
            TotalEventsFetched = sum.TotalEventsFetched + Number(run, "total_events_fetched"),
            TotalTransactionsParsedFromStreams =
                sum.TotalTransactionsParsedFromStreams + Number(run, "total_transactions_parsed_from_streams"),
            TotalBatches = sum.TotalBatches + Number(run, "total_batches"),
            SuccessfulBatches = sum.SuccessfulBatches + Number(run, "successful_batches"),
            FailedBatches = sum.FailedBatches + Number(run, "failed_batches"),
            OldestUnreadSeconds = Seconds(run, "oldest_unread_seconds"),
            Untransactable = Merge(sum.Untransactable, run),
            LastRun = DateTimeOffset.FromUnixTimeMilliseconds(line.Timestamp ?? 0),
        };
    }

    private static long Number(JsonElement run, string name) =>
        run.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt64() : 0;

    private static double Seconds(JsonElement run, string name) =>
        run.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : 0;

    private static IReadOnlyDictionary<string, long> Merge(IReadOnlyDictionary<string, long> sum, JsonElement run)
    {
        if (!run.TryGetProperty("untransactable", out var reasons) || reasons.ValueKind != JsonValueKind.Object)
            return sum;
        var merged = new Dictionary<string, long>(sum);
        foreach (var reason in reasons.EnumerateObject())
            merged[reason.Name] = merged.GetValueOrDefault(reason.Name) + reason.Value.GetInt64();
        return merged;
    }
}
