using Amazon.CloudWatchLogs.Model;

namespace CequenceApigw.Function.Forwarder.Reading;

/// <summary>FilterLogEvents, answered with the bytes that came over the wire.</summary>
internal interface ILogPages
{
    /// <summary>Asks for a page.</summary>
    /// <exception cref="ResourceNotFoundException">There is no such log group.</exception>
    /// <exception cref="ThrottlingException">The quota is used up.</exception>
    Task<LogPageBytes> ReadAsync(FilterLogEventsRequest request, CancellationToken cancellationToken);
}
