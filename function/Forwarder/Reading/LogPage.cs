using Amazon.CloudWatchLogs.Model;

namespace CequenceApigw.Function.Forwarder.Reading;

/// <summary>One answer of FilterLogEvents; it may be empty and yet not the last.</summary>
/// <param name="Events">Its events, in the order of their timestamps.</param>
/// <param name="IsLast">No further page follows.</param>
internal sealed record LogPage(IReadOnlyList<FilteredLogEvent> Events, bool IsLast);
