using System.Text.Json;

namespace CequenceApigw.Sandbox.Metrics;

/// <summary>
/// Reads the embedded metric format: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html.
/// A document against its rules gives no metric at all, as CloudWatch drops it without a word to its writer.
/// </summary>
internal static class EmbeddedMetricFormat
{
    private const int MaxDimensions = 30;
    private const int MaxMetrics = 100;

    private static readonly string[] Units =
    [
        "Seconds", "Microseconds", "Milliseconds", "Bytes", "Kilobytes", "Megabytes", "Gigabytes", "Terabytes", "Bits", "Kilobits", "Megabits",
        "Gigabits", "Terabits", "Percent", "Count", "Bytes/Second", "Kilobytes/Second", "Megabytes/Second", "Gigabytes/Second", "Terabytes/Second",
        "Bits/Second", "Kilobits/Second", "Megabits/Second", "Gigabits/Second", "Terabits/Second", "Count/Second", "None",
    ];

    /// <param name="message">A log event's.</param>
    /// <param name="ingested">Timestamps more than two weeks before and two hours after it are refused.</param>
    public static IReadOnlyList<MetricValue> Read(string message, DateTimeOffset ingested)
    {
        try
        {
            using var document = JsonDocument.Parse(message);
            var metadata = document.RootElement.GetProperty("_aws");
            var time = DateTimeOffset.FromUnixTimeMilliseconds(metadata.GetProperty("Timestamp").GetInt64());
            if (time < ingested - TimeSpan.FromDays(14) || time > ingested + TimeSpan.FromHours(2)) throw new FormatException();
            return [.. metadata.GetProperty("CloudWatchMetrics").EnumerateArray().SelectMany(directive => Values(document.RootElement, directive, time))];
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentOutOfRangeException)
        {
            return [];
        }
    }

    private static IEnumerable<MetricValue> Values(JsonElement root, JsonElement directive, DateTimeOffset time)
    {
        var name = Text(directive.GetProperty("Namespace"), 255);
        var metrics = directive.GetProperty("Metrics");
        if (name.StartsWith("AWS/", StringComparison.Ordinal) || metrics.GetArrayLength() > MaxMetrics) throw new FormatException();
        return from set in directive.GetProperty("Dimensions").EnumerateArray()
               let dimensions = DimensionsOf(root, set)
               from metric in metrics.EnumerateArray()
               let metricName = Text(metric.GetProperty("Name"), 255)
               from value in ValuesOf(root.GetProperty(metricName))
               select new MetricValue(name, metricName, dimensions, UnitOf(metric), time, value);
    }

    // Each names a member beside _aws; their values are texts.
    private static Dictionary<string, string> DimensionsOf(JsonElement root, JsonElement set) => set.GetArrayLength() <= MaxDimensions
        ? set.EnumerateArray().ToDictionary(each => Text(each, 250), each => Text(root.GetProperty(each.GetString()!), 1024))
        : throw new FormatException();

    private static IEnumerable<double> ValuesOf(JsonElement target) => target.ValueKind switch
    {
        JsonValueKind.Array when target.GetArrayLength() <= 100 => target.EnumerateArray().Select(each => each.GetDouble()),
        _ => [target.GetDouble()],
    };

    private static string UnitOf(JsonElement metric)
    {
        if (!metric.TryGetProperty("Unit", out var unit)) return "None";
        return Units.Contains(unit.GetString()) ? unit.GetString()! : throw new FormatException();
    }

    private static string Text(JsonElement element, int maxLength) =>
        element.GetString() is { Length: > 0 } text && text.Length <= maxLength ? text : throw new FormatException();
}
