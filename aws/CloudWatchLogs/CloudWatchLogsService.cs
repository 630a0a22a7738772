using Amazon.CloudWatchLogs.Model;
using CequenceApigw.Aws;

namespace Amazon.CloudWatchLogs;

internal static class CloudWatchLogsService
{
    public static ServiceModel Model { get; } = new(
        ServiceId: "CloudWatch Logs",
        SigningName: "logs",
        ApiVersion: "2014-03-28",
        Protocol: new JsonProtocol("Logs_20140328", Exceptions.Create),
        Endpoint: new EndpointRule("logs", GovCloudIsFips: true));
}
