using Amazon.CloudWatchLogs.Model;

namespace CequenceApigw.Function.Forwarder.Reading;

/// <summary>An answer of FilterLogEvents of which nothing has been read yet.</summary>
/// <param name="bytes">The answer's body.</param>
internal sealed class UnparsedPage(LogPageBytes bytes) : FilterLogEventsResponse
{
    public LogPageBytes Bytes { get; } = bytes;
}
