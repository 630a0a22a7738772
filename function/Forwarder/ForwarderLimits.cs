namespace CequenceApigw.Function.Forwarder;

/// <summary>The forwarder's times and sizes, in one place.</summary>
internal static class ForwarderLimits
{
    /// <summary>
    /// How far a run stays behind its scheduled time. API Gateway hands over the lines of a request together, at its end
    /// (seen in real logs): the first ones turn up as late as the request takes, 29 seconds by the default integration timeout.
    /// </summary>
    public static readonly TimeSpan Lag = TimeSpan.FromSeconds(35);

    /// <summary>
    /// How late an event may turn up. CloudWatch Logs promises no bound; the first lines of a request are as late as it takes, a streamed
    /// response 15 minutes, and events have been seen minutes late. An event that is later still is lost.
    /// </summary>
    public static readonly TimeSpan Lateness = TimeSpan.FromMinutes(16);

    /// <summary>How long after a minute CloudWatch has counted the events that came in during it.</summary>
    public static readonly TimeSpan MetricDelay = TimeSpan.FromMinutes(3);

    /// <summary>So much of a log group is looked at once more at a time, if anything came late.</summary>
    public static readonly TimeSpan Stretch = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Ids of events that are kept for second looks, 8 bytes each, twice that in the stretch that is being read. With more, as with 11,000
    /// events a second for 24 minutes, a second look begins at the checkpoint.
    /// </summary>
    public const long EventIds = 16_000_000;

    /// <summary>Before the first checkpoint: requests on their way while logging was switched on.</summary>
    public static readonly TimeSpan FirstReach = TimeSpan.FromMinutes(1);

    /// <summary>A source that was away for no longer is read on from where it was, as if it had never been away.</summary>
    public static readonly TimeSpan LongestAbsence = TimeSpan.FromDays(1);

    /// <summary>Kept from Lambda's time limit for the last checkpoints and the statistics.</summary>
    public static readonly TimeSpan DeadlineReserve = TimeSpan.FromSeconds(5);

    /// <summary>Kept from the rest of it for sending what has been read.</summary>
    public static readonly TimeSpan SendingReserve = TimeSpan.FromSeconds(5);

    /// <summary>Log groups read at once.</summary>
    public const int LogGroupsAtOnce = 4;

    /// <summary>Pages that a log group reads before it is another's turn.</summary>
    public const int PagesATurn = 4;

    /// <summary>Log groups that may keep an unfinished batch while others have their turn; more would take too much memory.</summary>
    public const int OpenBatches = 32;

    /// <summary>
    /// So often the Edge must have refused a transaction alone, in runs in which it took others, before it is set aside. With
    /// <see cref="RefusalPause"/>, what a deployment or a rate rule refuses has 12 minutes to pass, and LagAlarm is not reached.
    /// </summary>
    public const int Refusals = 5;

    /// <summary>How long after one refusal the next one counts.</summary>
    public static readonly TimeSpan RefusalPause = TimeSpan.FromMinutes(3);

    /// <summary>Refused transactions that a log group keeps, about 10 KB each; with more it waits while the Edge takes others.</summary>
    public const int HeldTransactions = 300;

    /// <summary>Transactions in a batch; the product guide's example has 298 a batch.</summary>
    public const int BatchTransactions = 300;

    /// <summary>Bytes of a batch's body, unless a single transaction is larger.</summary>
    public const int BatchBytes = 1_000_000;
}
