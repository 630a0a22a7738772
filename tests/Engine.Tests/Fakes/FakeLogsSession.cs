using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;

namespace CequenceApigw.Engine.Tests.Fakes;

internal sealed partial class FakeLogsSession(FakeLogs logs, string roleArn, string region) : IAmazonCloudWatchLogs
{
    public Task<FilterLogEventsResponse> FilterLogEventsAsync(
        FilterLogEventsRequest request, CancellationToken cancellationToken = default) =>
        Task.FromResult(logs.Filter(request, roleArn, region));
}
