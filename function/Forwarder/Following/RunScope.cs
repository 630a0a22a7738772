using CequenceApigw.Function.Forwarder.Delivery;
using CequenceApigw.Function.Forwarder.Progress;
using CequenceApigw.Function.Forwarder.Reading;
using CequenceApigw.Function.Forwarder.Reporting;

namespace CequenceApigw.Function.Forwarder.Following;

/// <summary>What one run gives to those who follow log groups.</summary>
/// <param name="Scheduled">The run's clock.</param>
/// <param name="Reader">Reads, within the quota.</param>
/// <param name="Delivery">Posts to the Edge.</param>
/// <param name="Checkpoints">Keeps the progress.</param>
/// <param name="Statistics">Counts.</param>
/// <param name="Log">The function's log.</param>
/// <param name="StopReading">Fires when no more is to be read; what has been read is sent yet.</param>
/// <param name="Stop">Fires when no more is to be sent, either.</param>
/// <param name="CancellationToken">Fires when not even a checkpoint can be written any more.</param>
internal sealed record RunScope(
    DateTimeOffset Scheduled, LogReader Reader, BatchDelivery Delivery, CheckpointStore Checkpoints, RunStatistics Statistics, RunLog Log,
    CancellationToken StopReading, CancellationToken Stop, CancellationToken CancellationToken)
{
    /// <summary>The run's time, in milliseconds since the Unix epoch.</summary>
    public long Now { get; } = Scheduled.ToUnixTimeMilliseconds();

    /// <summary>The last timestamp to read, in milliseconds since the Unix epoch.</summary>
    public long Until { get; } = (Scheduled - ForwarderLimits.Lag).ToUnixTimeMilliseconds();

    /// <summary>Whether that is no failure but the end of the run's time.</summary>
    public bool IsCutOffBy(Exception exception) => exception is OperationCanceledException && CancellationToken.IsCancellationRequested;
}
