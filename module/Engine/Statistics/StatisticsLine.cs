using System.Text.Json;
using Amazon.CloudWatchLogs.Model;

namespace CequenceApigw.Engine.Statistics;

/// <summary>
/// One run's statistics; what a version didn't know yet is 0, and so is what is none: whoever may write to the account's logs wrote it.
/// </summary>
/// <param name="run">The line's JSON.</param>
/// <param name="written">When it was written.</param>
internal readonly struct StatisticsLine(JsonElement run, DateTimeOffset written)
{
    // More than any run counts, bytes too; millions of them still add up.
    private const long LargestCount = 1L << 40;

    /// <summary>The run's scheduled time.</summary>
    public DateTimeOffset Time => Value("timestamp", JsonValueKind.String) is { } value && value.TryGetDateTimeOffset(out var scheduled) ? scheduled : written;

    public string? Version => Value("version", JsonValueKind.String)?.GetString();

    public IEnumerable<KeyValuePair<string, long>> Untransactable =>
        Value("untransactable", JsonValueKind.Object) is { } reasons
            ? reasons.EnumerateObject().Select(reason => KeyValuePair.Create(reason.Name, Count(reason.Value)))
            : [];

    public long this[string name] => Value(name, JsonValueKind.Number) is { } value ? Count(value) : 0;

    public static StatisticsLine Of(FilteredLogEvent line) => new(
        JsonSerializer.Deserialize<JsonElement>(line.Message!), DateTimeOffset.FromUnixTimeMilliseconds(line.Timestamp ?? 0));

    public double Seconds(string name) => Value(name, JsonValueKind.Number) is { } value ? value.GetDouble() : 0;

    private static long Count(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var count) && count is >= 0 and <= LargestCount ? count : 0;

    private JsonElement? Value(string name, JsonValueKind kind) =>
        run.TryGetProperty(name, out var value) && value.ValueKind == kind ? value : null;
}
