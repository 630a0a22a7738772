using System.Text.Json;
using Amazon.CloudWatchLogs.Model;

namespace CequenceApigw.Engine.Statistics;

/// <summary>One run's statistics; what a version didn't know yet is 0.</summary>
/// <param name="run">The line's JSON.</param>
/// <param name="written">When it was written.</param>
internal readonly struct StatisticsLine(JsonElement run, DateTimeOffset written)
{
    /// <summary>The run's scheduled time.</summary>
    public DateTimeOffset Time =>
        run.TryGetProperty("timestamp", out var value) && value.TryGetDateTimeOffset(out var scheduled) ? scheduled : written;

    public string? Version => run.TryGetProperty("version", out var value) ? value.GetString() : null;

    public IEnumerable<KeyValuePair<string, long>> Untransactable =>
        run.TryGetProperty("untransactable", out var reasons) && reasons.ValueKind == JsonValueKind.Object
            ? reasons.EnumerateObject().Select(reason => KeyValuePair.Create(reason.Name, reason.Value.GetInt64()))
            : [];

    public long this[string name] => Value(name) is { } value ? value.GetInt64() : 0;

    public static StatisticsLine Of(FilteredLogEvent line) => new(
        JsonSerializer.Deserialize<JsonElement>(line.Message!), DateTimeOffset.FromUnixTimeMilliseconds(line.Timestamp ?? 0));

    public double Seconds(string name) => Value(name) is { } value ? value.GetDouble() : 0;

    private JsonElement? Value(string name) =>
        run.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value : null;
}
