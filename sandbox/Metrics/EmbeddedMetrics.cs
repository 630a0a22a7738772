using CequenceApigw.Sandbox.Logs;

namespace CequenceApigw.Sandbox.Metrics;

/// <summary>Makes metrics of log events in the embedded metric format, as CloudWatch Logs does.</summary>
internal sealed class EmbeddedMetrics(MetricStore metrics) : ILogListener
{
    public void Taken(string accountId, string region, DateTimeOffset timestamp, string message)
    {
        // Most events have none, and parsing takes its time.
        if (!message.Contains("\"_aws\"", StringComparison.Ordinal)) return;
        foreach (var value in EmbeddedMetricFormat.Read(message, timestamp)) metrics.Put(accountId, region, value);
    }
}
