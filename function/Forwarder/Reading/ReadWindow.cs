using CequenceApigw.Function.Forwarder.LateEvents;

namespace CequenceApigw.Function.Forwarder.Reading;

/// <summary>A span of a log group that is read page by page, over several runs if need be.</summary>
/// <param name="From">The first timestamp, in milliseconds since the Unix epoch.</param>
/// <param name="To">The last one; it is read, too.</param>
/// <param name="SecondLookAt">The stretch that is looked at once more; null where it is all new.</param>
internal sealed record ReadWindow(long From, long To, OpenStretch? SecondLookAt = null)
{
    /// <summary>Where to go on; null before the first page. CloudWatch Logs takes it for 24 hours.</summary>
    public string? NextToken { get; init; }
}
