namespace CequenceApigw.Function.Forwarder;

/// <summary>The forwarder's times and sizes, in one place.</summary>
internal static class ForwarderLimits
{
    /// <summary>How far a run stays behind its scheduled time: log events turn up some seconds after their timestamp.</summary>
    public static readonly TimeSpan Lag = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How much before the checkpoint is read again, for events that turned up later than <see cref="Lag"/>: CloudWatch
    /// Logs promises no bound. An event that is later still is lost.
    /// </summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromMinutes(2);

    /// <summary>Before the first checkpoint: requests on their way while logging was switched on.</summary>
    public static readonly TimeSpan FirstReach = TimeSpan.FromMinutes(1);

    /// <summary>Kept from Lambda's time limit for the last checkpoints and the statistics.</summary>
    public static readonly TimeSpan DeadlineReserve = TimeSpan.FromSeconds(5);

    /// <summary>Log groups read at once.</summary>
    public const int LogGroupsAtOnce = 4;

    /// <summary>Transactions in a batch; the product guide's example has 298 a batch.</summary>
    public const int BatchTransactions = 300;

    /// <summary>Bytes of a batch's body, unless a single transaction is larger.</summary>
    public const int BatchBytes = 1_000_000;
}
