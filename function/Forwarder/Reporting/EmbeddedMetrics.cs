using System.Text.Json;

namespace CequenceApigw.Function.Forwarder.Reporting;

/// <summary>
/// The member <c>_aws</c> by which CloudWatch makes metrics of the line's own members (embedded metric format). Account and Region
/// tell the forwarders apart, and the one dimension the integrations in them. Each metric costs per account and Region, so these
/// are only what alarms and dashboards need; nested members can't be metrics.
/// </summary>
internal static class EmbeddedMetrics
{
    public const string Namespace = "CequenceApigw";
    public const string Dimension = "integration_name";

    private static readonly (string Name, string Unit)[] Metrics =
    [
        ("total_events_fetched", "Count"),
        ("total_transactions_parsed_from_streams", "Count"),
        ("successful_batches", "Count"),
        ("failed_batches", "Count"),
        ("failed_log_groups", "Count"),
        ("refused_transactions", "Count"),
        ("untransactable_total", "Count"),
        ("oldest_unread_seconds", "Seconds"),
        ("throttles", "Count"),
        ("bytes_sent", "Bytes"),
    ];

    public static void Write(Utf8JsonWriter json, DateTimeOffset timestamp, string integrationName)
    {
        json.WriteString(Dimension, integrationName);
        json.WriteStartObject("_aws");
        json.WriteNumber("Timestamp", timestamp.ToUnixTimeMilliseconds());
        json.WriteStartArray("CloudWatchMetrics");
        json.WriteStartObject();
        json.WriteString("Namespace", Namespace);
        json.WriteStartArray("Dimensions");
        json.WriteStartArray();
        json.WriteStringValue(Dimension);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteStartArray("Metrics");
        foreach (var (name, unit) in Metrics)
        {
            json.WriteStartObject();
            json.WriteString("Name", name);
            json.WriteString("Unit", unit);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
