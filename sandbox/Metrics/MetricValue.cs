namespace CequenceApigw.Sandbox.Metrics;

/// <summary>One value that was published of a metric.</summary>
/// <param name="Namespace">e.g. <c>AWS/Lambda</c>.</param>
/// <param name="Name">e.g. <c>Errors</c>.</param>
/// <param name="Dimensions">Values by name.</param>
/// <param name="Unit">e.g. <c>Count</c>; <c>None</c> without one.</param>
/// <param name="Time">It counts for this minute.</param>
/// <param name="Value">The value.</param>
internal sealed record MetricValue(
    string Namespace, string Name, IReadOnlyDictionary<string, string> Dimensions, string Unit, DateTimeOffset Time, double Value);
